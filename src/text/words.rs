//! The short words of the page, in both languages side by side.

use super::Label;

macro_rules! words {
    ($($name:ident = $nl:literal, $en:literal;)*) => {
        $(#[doc = concat!("«", $nl, "»")] pub const $name: Label = Label::new($nl, $en);)*
    };
}

words! {
    SITE = "De stad doorgerekend", "The city recalculated";
    APP = "De stad", "The city";
    BOOK = "De stad kennen, de stad maken", "De stad kennen, de stad maken (Knowing the city, making the city)";
    AFTER_THE_BOOK = ", naar het boek ", ", after the book ";
    DESCRIPTION =
        "Zorg die de begroting opeet, lonen die per regio verschillen, kantoren die leegstaan: de getallen van een boek over de Nederlandse stad, als modellen die je zelf kunt bewegen.",
        "Care that eats the budget, wages that differ between regions, offices that stand empty: the numbers of a book on Dutch cities, as models that you can move yourself.";
    SKIP = "Naar de tekst", "Skip to the text";
    CHAPTERS = "Hoofdstukken", "Chapters";
    OTHER_LANGUAGE = "English", "Nederlands";
    THEME = "Licht of donker", "Light or dark";
    QUESTION = "Vraag", "Question";
    IN_THE_BOOK = "in het boek", "in the book";
    RECALCULATED = "doorgerekend", "recalculated";
    NUMBER_OF = ", getal", ", number";
    BACK = "terug", "reset";
    MORE = "Meer aannames", "More assumptions";
    DEPTH_MISSING = "De berekening kon niet worden bijgewerkt: wat hier staat hoort bij een eerdere stand. Ververs de pagina om het opnieuw te proberen.", "The calculation could not be updated: what stands here belongs to an earlier state. Reload the page to try again.";
    DEPTH_ELSEWHERE =
        "Dit bestand draagt alleen de schuiven. De berekening, de tabel, de bronnen per getal, de bestanden en de presentatie staan op de hele pagina, die van een webserver komt.",
        "This file carries the sliders alone. The calculation, the table, the sources of each number, the files and the talk are on the whole page, which comes from a web server.";
    HINT_WALK = "Pijltjes lopen langs de punten en de reeksen, Home en End naar begin en eind, Escape stopt.", "Arrow keys walk along points and series, Home and End to either end, Escape stops.";
    HINT_PICK = "Pijltjes lopen van regio naar regio, Enter kiest de regio, Escape stopt.", "Arrow keys walk from region to region, Enter picks the region, Escape stops.";
    HOW = "Hoe is dit berekend", "How this is calculated";
    EXPLORE = "Onderzoek", "Explore";
    STILL_PAGE = "De berekening, alle getallen en de bronnen op een pagina zonder schuiven",
        "The calculation, all numbers and the sources on a page without sliders";
    PLAY_STREET = "Speel de straat", "Play the street";
    PLAY_NEEDS = "De straat speelt hier zodra het rekenprogramma er is.", "The street plays here as soon as the program is there.";
    PLAY = "Speel", "Play";
    PAUSE = "Pauze", "Pause";
    STEP = "Eén stap", "One step";
    AGAIN = "Begin opnieuw", "Start again";
    OTHER_STREET = "Andere straat", "Another street";
    SO_FAR = "tot nu toe", "so far";
    IN_THE_LONG_RUN = "op de lange duur (model)", "in the long run (model)";
    PLAY_NOTE =
        "Bij elke stap sluit een winkel of komt er een huurder, door toeval en met de kansen van het model; ongeveer vier stappen per seconde. Verplaats je iets, dan begint de straat opnieuw met alle winkels open.",
        "At each step a shop closes or a tenant comes, by chance and with the odds of the model; about four steps a second. When you move something, the street starts again with all shops open.";
    PLAY_BY_STEPS =
        "Je apparaat vraagt om weinig beweging: de straat gaat alleen verder bij elke stap die jij zet. Dan sluit een winkel of komt er een huurder, door toeval en met de kansen van het model.",
        "Your device asks for little motion: the street only goes on with each step that you take. Then a shop closes or a tenant comes, by chance and with the odds of the model.";
    IN_YEAR = "Jaar", "Year";
    OF = "van", "of";
    SHOPS_EMPTY = "winkels leeg", "shops empty";
    IS_TIPPED = "gekanteld", "tipped";
    IS_NOT_TIPPED = "niet gekanteld", "not tipped";
    SHOP = "Winkel", "Shop";
    CLOSES = "sluit.", "closes.";
    IS_LET = "krijgt een huurder.", "gets a tenant.";
    RESULTS = "Alle uitkomsten van het model", "All results of the model";
    TABLE = "De getallen als tabel", "The numbers as a table";
    READOUT = "Uitkomst", "Result";
    FROM_BOOK = "boek", "book";
    FROM_DERIVED = "afgeleid", "derived";
    FROM_PUBLIC = "openbaar", "public";
    FROM_ASSUMPTION = "aanname", "assumption";
    START_BOOK = "boek", "book";
    START_OTHER = "uitgangspunt", "starting point";
    OTHER_SCENARIO = "B", "B";
    SAME_AS = "gelijk aan", "the same as";
    BACK_TO_BOOK = "Terug naar het boek", "Back to the book";
    SHARE = "Deel", "Share";
    SHARE_FIGURE = "Deel deze figuur", "Share this figure";
    TOOLS = "Wat je verplaatst hebt", "What you have moved";
    UNDERSTOOD = "Gelezen", "Got it";
    RESET_DONE = "Alles staat weer op de beginwaarden.", "Everything is back at its starting value.";
    MOVED_ONE = "Je hebt één getal verplaatst: ", "You have moved one number: ";
    MOVED_MANY = "Verplaatst: ", "Moved: ";
    FROM = "van", "from";
    TO = "naar", "to";
    NO_VALUE = "geen", "none";
    YEAR = "jaar", "year";
    REGION = "regio", "region";
    REACH = "bereik, km", "reach, km";
    SOURCES = "Bronnen en aannames", "Sources and assumptions";
    MODEL = "Model", "Model";
    SOURCE = "Herkomst", "Source";
    VALUE = "Beginwaarde", "Starting value";
    ASSUMPTION = "Getal", "Number";
    BESIDE_THE_CHAPTER = "Verder uit", "Also from";
    LOAD = "laad dit scenario", "load this scenario";
    ASSUMPTIONS_ALONE = "geen, alle beginwaarden zijn aannames", "none, all starting values are assumptions";
    SOURCES_SHORT = "Bronnen", "Sources";
    MODEL_OURS = "Model en aannames", "Model and assumptions";
    IN_BOOK = "in: De stad kennen, de stad maken", "in: De stad kennen, de stad maken";
    MOVED_SHORT = "Verplaatst", "Moved";
    FIGURE = "figuur", "figure";
    VERSION = "versie", "version";
    LINK = "Link", "Link";
    CITE = "Zo verwijs je hiernaar", "How to cite this";
    VALUE_NOW = "Waarde", "Value";
    PRINTED_LINK = "Met deze getallen verder: ", "Go on with these numbers: ";
    SAVE_AS = "Bewaar als", "Save as";
    CSV_FOR_EXCEL = "CSV voor Excel", "CSV for Excel";
    OPEN_SVG = "Open een SVG", "Open an SVG";
    EMBED = "Zet op je eigen site", "Put on your own site";
    EMBED_FROZEN = "code, getallen blijven zo", "code, numbers stay as they are";
    EMBED_UPDATING = "code, gaat mee met nieuwe versies", "code, follows new versions";
    EMBED_CODE = "De code voor je site", "The code for your site";
    EMBED_COPIED = "De code is gekopieerd. Plak haar in de HTML van je pagina.", "The code is copied. Paste it into the HTML of your page.";
    EMBED_NOT_COPIED =
        "Kopiëren lukte hier niet. De code staat geselecteerd onder de knoppen: kopieer haar zelf.",
        "Copying did not work here. The code stands selected under the buttons: copy it yourself.";
    SAVED = "Bewaard", "Saved";
    PNG_FAILED = "De PNG kon hier niet worden gemaakt. Bewaar de figuur als SVG.", "The PNG could not be made here. Save the figure as SVG.";
    DRAW_FIRST = "Teken eerst zelf", "Draw it yourself first";
    WHAT_HAPPENED = "Wat er echt gebeurde", "What really happened";
    OPENED = "Geopend", "Opened";
    OPENED_NO_SVG =
        "Dit bestand is geen SVG. Alleen een SVG die je op deze pagina hebt bewaard, kun je hier weer openen.",
        "This file is not an SVG. Only an SVG that was saved on this page can be opened here again.";
    OPENED_LARGE =
        "Dit bestand is groter dan 2 MB en is niet gelezen. Een SVG die je op deze pagina hebt bewaard, is kleiner.",
        "This file is larger than 2 MB and was not read. An SVG that was saved on this page is smaller.";
    OPENED_BROKEN =
        "Dit bestand is beschadigd en kan niet worden gelezen. Er is niets veranderd.",
        "This file is damaged and cannot be read. Nothing has changed.";
    OPENED_FOREIGN =
        "Deze SVG is niet op deze pagina gemaakt: er staan geen instellingen in. Er is niets veranderd.",
        "This SVG was not made on this page: it holds no settings. Nothing has changed.";
    OPENED_UNKNOWN =
        "Dit bestand hoort bij een figuur die deze pagina niet kent. Er is niets veranderd.",
        "This file belongs to a figure that this page does not know. Nothing has changed.";
    OPENED_ELSEWHERE =
        "Dit bestand hoort bij een figuur die niet op deze pagina staat",
        "This file belongs to a figure that is not on this page";
    FILES_MISSING =
        "Dat lukte niet: een deel van het programma is niet aangekomen of vastgelopen. Probeer het nog eens.",
        "That did not work: a part of the program did not arrive or crashed. Try again.";
    WHERE_ALL = "Waar vandaan?", "Where from?";
    WHERE = "Waar komt dit vandaan?", "Where does this come from?";
    CLOSE = "Sluit", "Close";
    PRESETS = "Voorbeelden", "Presets";
    FIGURE_BACK = "Deze figuur terug", "This figure back";
    STEPS = "Stappen", "Steps";
    STEPS_START = "Het begin", "The start";
    STEPS_LINK = "link", "link";
    STEPS_LINK_OF = " van stap ", " of step ";
    STEPS_UNDONE = "ongedaan gemaakt: ", "undone: ";
    STEPS_DIFFERENT = "Wat is er anders dan in het boek of het uitgangspunt", "What differs from the book or the starting point";
    STEPS_NOTHING = "Niets: alles staat op de beginwaarden.", "Nothing: everything stands at its starting value.";
    STEPS_DONE = "Wat je deed, het laatste eerst", "What you did, the latest first";
    STEPS_KEEP = "Bewaar op dit apparaat", "Keep on this device";
    STEPS_FORGET = "Vergeet", "Forget";
    STEPS_NOT_KEPT = "Je stappen staan nergens, alleen in dit venster.", "Your steps are nowhere but in this window.";
    STEPS_KEPT = "Je stappen staan op dit apparaat.", "Your steps are on this device.";
    TALK = "Presentatie", "Talk";
    TALK_STORY = "Toon het verhaal op een groot scherm", "Show the story on a large screen";
    TALK_MAKE = "Maak een presentatie van je stappen", "Make a talk of your steps";
    IN_WHICH = "Waarin", "Where";
    GOES_IN = "Wat erin gaat", "What goes in";
    RULE_IN_WORDS = "Hiervoor is geen formule. De regel:", "There is no formula for this. The rule:";
    NO_RESULT = "Met deze getallen bestaat de uitkomst niet.", "With these numbers the result does not exist.";
    ONLY_IF = "alleen als", "only if";
    MOVABLE = "Je kunt dit getal zelf verschuiven, van", "You can move this number yourself, from";
    UP_TO = "tot", "to";
    DERIVED_AS = "Zo volgt het uit getallen van het boek:", "This is how it follows from numbers of the book:";
    OF_A_CLAIM = "Dit getal hoort bij een bewering van het boek. Hoe het is berekend, staat bij die bewering:", "This number belongs to a claim of the book. How it is calculated stands with that claim:";
    THE_CLAIM = "naar de bewering", "to the claim";
    WHEN = "als", "if";
    ELSE = "anders", "else";
    FIRST = "eerste", "first";
    WITH = "met", "with";
    SUM = "som", "sum";
    ROOT = "wortel", "root";
    CHANCE_OF = "de kans op minstens", "the chance of at least";
    OUT_OF = "van", "of";
    EACH_WITH = "elk met kans", "each with chance";
    NEEDS_SERVER =
        "Je hebt dit bestand rechtstreeks van schijf geopend. Tekst en figuren kun je lezen, maar de schuiven rekenen dan niet. Open de pagina via een server, bijvoorbeeld met ./dev serve.",
        "You opened this file straight from disk. You can read the text and the figures, but the sliders do not calculate. Open the page through a server, for instance with ./dev serve.";
    NEEDS_PROGRAM =
        "Het rekenprogramma kon niet starten. Tekst en figuren staan er, de schuiven rekenen niet. Ververs de pagina om het nog eens te proberen.",
        "The program could not start. Text and figures are here, the sliders do not calculate. Reload the page to try again.";
    NEEDS_FILES =
        "Het rekenprogramma is niet aangekomen. Tekst en figuren staan er, de schuiven rekenen niet. Ververs de pagina om het nog eens te proberen.",
        "The program did not arrive. Text and figures are here, the sliders do not calculate. Reload the page to try again.";
    NEEDS_NEWER =
        "Deze browser kan het rekenprogramma niet uitpakken of starten. Tekst en figuren staan er, de schuiven rekenen niet. Probeer het met een nieuwere browser.",
        "This browser cannot unpack or start the program. Text and figures are here, the sliders do not calculate. Try a newer browser.";
    NEEDS_ENGINE =
        "Deze browser heeft geen WebAssembly, of het staat uit. Tekst en figuren staan er, de schuiven rekenen niet. Probeer het met een andere browser.",
        "This browser has no WebAssembly, or it is switched off. Text and figures are here, the sliders do not calculate. Try another browser.";
    STOPPED =
        "Het rekenprogramma is vastgelopen. Tekst en figuren blijven staan, de schuiven rekenen niet meer. Je instellingen staan in het adres: ververs de pagina om verder te gaan.",
        "The program has crashed. Text and figures stay, the sliders do not calculate any more. Your settings are in the address: reload the page to go on.";
    RESTARTED =
        "De pagina liep vast en is opnieuw begonnen. Alles staat zoals je het het laatst losliet.",
        "The page crashed and has started again. Everything is as you last left it.";
    BOOK_BOX =
        "Hier staan schuiven als je leesprogramma scripts uitvoert. De figuur met alle getallen staat in het hoofdstuk zelf.",
        "Here are sliders if your reading system runs scripts. The figure with all its numbers stands in the chapter itself.";
    BOOK_ONLINE = "Zelf schuiven op de pagina, met deze getallen:", "Move the sliders on the page, with these numbers:";
    BOOK_CODE = "QR-code met dezelfde link", "QR code with the same link";
    BOOK_ACCESS =
        "Elke figuur staat er ook in woorden en als tabel. De schuiven zijn extra: zonder scripts ontbreekt er niets.",
        "Each figure is also there in words and as a table. The sliders are an extra: without scripts nothing is missing.";
    NEEDS_SCRIPTS =
        "Zonder JavaScript kun je alles lezen. Om de schuiven te laten rekenen is het nodig.",
        "You can read everything without JavaScript. The sliders need it to calculate.";
}
