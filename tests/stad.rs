//! The native program as others call it: its documents, its answers to what it cannot do.
#![cfg(all(feature = "native", not(target_arch = "wasm32")))]

use serde_json::Value;
use std::process::{Command, Output};

fn stad(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stad")).args(arguments).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the program writes UTF-8")
}

fn document(arguments: &[&str]) -> Value {
    let output = stad(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

#[test]
fn one_run_is_one_document() {
    let run = document(&["run", "wages-regions", "reach=80", "region=", "wages-regions.mode=mass"]);
    assert_eq!(run["model"], "wages-regions");
    assert_eq!(run["version"], 1);
    assert_eq!(run["params"]["reach"], 80);
    assert_eq!(run["params"]["mode"], "mass");
    assert_eq!(run["params"]["region"], "");
    assert_eq!(run["params"]["from"], "NL413");
    assert!(run["scalars"]["top_high"].is_string());
    assert_eq!(run["notices"], Value::Array(Vec::new()));
    let index = &run["series"][3];
    assert_eq!((&index["id"], &index["x"][0]), (&"index".into(), &"NL111".into()));
    assert_eq!(index["x"].as_array().map(Vec::len), index["y"].as_array().map(Vec::len));
}

#[test]
fn keys_stand_in_the_order_of_the_contract() {
    let output = stad(&["run", "vacancy-stock"]);
    let expected = concat!(
        r#"{"model":"vacancy-stock","version":1,"params":{"friction":4},"#,
        r#""scalars":{"empty_now":40,"structural_offices":6,"structural_shops":1},"series":[],"notices":[]}"#,
        "\n"
    );
    assert_eq!(text(&output.stdout), expected);
}

#[test]
fn what_was_done_to_a_value_is_told() {
    let arguments = ["trend=99", "until=2030.5", "mode=cubic", "trend=3", "budget=4,7", "care.gdp=NaN"];
    let run = document(&[&["run", "care", "--lang", "nl"][..], &arguments].concat());
    let told: Vec<(&str, &str)> = run["notices"]
        .as_array()
        .expect("notices")
        .iter()
        .map(|notice| (notice["code"].as_str().unwrap_or_default(), notice["param"].as_str().unwrap_or_default()))
        .collect();
    let expected = [
        ("clamped", "trend"),
        ("rounded", "until"),
        ("unreadable", "mode"),
        ("doubled", "trend"),
        ("unreadable", "budget"),
        ("unreadable", "gdp"),
    ];
    assert_eq!(told[..6], expected);
    assert_eq!((&run["notices"][0]["given"], &run["notices"][0]["used"]), (&99.into(), &6.into()));
    assert_eq!((&run["notices"][1]["given"], &run["notices"][1]["used"]), (&2030.5.into(), &2031.into()));
    assert_eq!(run["notices"][2]["used"], "trend");
    for notice in run["notices"].as_array().expect("notices") {
        assert!(notice["text"].as_str().is_some_and(|text| text.ends_with('.')), "{notice}");
    }
}

#[test]
fn a_default_that_follows_names_what_it_follows() {
    let all = document(&["describe"]);
    let models = all["models"].as_array().expect("models");
    let model = models.iter().find(|model| model["id"] == "care-concentration").expect("the model");
    let params = model["params"].as_array().expect("parameters");
    let param = |id: &str| params.iter().find(|param| param["id"] == id).expect("a parameter");
    assert_eq!((&param("local")["default"], &param("local")["default_from"]), (&Value::Null, &"top".into()));
    assert!(param("top").get("default_from").is_none());
    for (settings, local) in [(&["top=3"][..], 3), (&["local=2", "top=3"], 2), (&["local=x", "top=3"], 3)] {
        let run = document(&[&["run", "care-concentration"][..], settings].concat());
        assert_eq!(run["params"]["local"], local, "{settings:?}");
    }
}

#[test]
fn results_that_cannot_be_are_told() {
    let costs = document(&["run", "care-concentration", "top=15", "cost=12"]);
    assert_eq!(costs["notices"][0]["code"], "adjusted");
    assert_eq!((&costs["notices"][0]["given"], &costs["notices"][0]["used"]), (&12.into(), &16.into()));
    let street = document(&["run", "shopping-street", "shops=5", "threshold=9"]);
    assert_eq!(street["notices"][0]["code"], "adjusted");
    assert_eq!((&street["notices"][0]["given"], &street["notices"][0]["used"]), (&9.into(), &5.into()));
    for model in ["vacancy-offices", "vacancy-shops"] {
        let demand = if model == "vacancy-offices" { "space=2" } else { "spending=3" };
        let path = document(&["run", model, demand, "vacancy=0", "build=0"]);
        assert_eq!(path["notices"][0]["code"], "shortage", "{model}");
        assert!(path["scalars"]["vacancy_until"].as_f64().is_some_and(|vacancy| vacancy < 0.0), "{model}");
    }
}

#[test]
fn claims_are_one_document() {
    let all = document(&["claims"]);
    let claims = all["claims"].as_array().expect("claims");
    assert_eq!(claims.len(), 29);
    let sum = concat!(
        r#"{"claims":[{"id":"care-sum","quote":"Opgeteld is dat een groei van 14,2 in 1970 tot 23,8% in 2013.","#,
        r#""place":{"part":"De sociale stad","chapter":"De verzorgingsstaat op de schop","#,
        r#""authors":"Lydia Sterrenberg, met bijdragen van Koos van Dijken"},"numbers":{"sum_1970":14.2,"#
    );
    assert!(text(&stad(&["claims"]).stdout).starts_with(sum));
    let network = claims.iter().find(|claim| claim["id"] == "network-60").expect("a claim");
    let flip = |index: usize| (&network["flips"][index]["param"], &network["flips"][index]["value"]);
    assert_eq!(flip(0), (&"own-network.saving".into(), &15.into()));
    assert_eq!((&network["verdict"], &network["flips"][0]["to"]), (&"holds".into(), &"only-if".into()));
    for (lang, word) in [("nl", "Klopt: "), ("en", "Holds: ")] {
        let told = document(&["claims", "--lang", lang]);
        assert!(told["claims"][0]["text"].as_str().is_some_and(|text| text.starts_with(word)), "{lang}");
    }
    assert!(claims.iter().all(|claim| claim.get("text").is_none()));
}

#[test]
fn a_question_is_answered_in_one_document() {
    let solved = document(&["solve", "own-network", "gap=0", "reached", "saving=40", "--lang", "nl"]);
    assert_eq!((&solved["solutions"][0]["from"], &solved["solutions"][0]["to"]), (&50.into(), &50.into()));
    assert_eq!((&solved["param"], &solved["scalar"], &solved["target"]), (&"reached".into(), &"gap".into(), &0.into()));
    assert!(solved["text"].as_str().is_some_and(|text| text.contains("Bereikte cliënten")), "{solved}");
    assert!(solved["runs"].as_u64().is_some_and(|runs| runs <= 100));
    let out = document(&["solve", "own-network", "gap=30", "cut", "saving=99"]);
    assert_eq!((&out["nearest"]["at"], &out["solutions"]), (&30.into(), &Value::Array(Vec::new())));
    assert_eq!((&out["notices"][0]["code"], &out["notices"][0]["used"]), (&"clamped".into(), &60.into()));
    let year = document(&["solve", "care", "quarter_gdp_year=2035.5", "trend"]);
    assert_eq!((&year["jumps"][0]["from"], &year["jumps"][0]["to"]), (&2036.into(), &2035.into()));
}

#[test]
fn two_links_are_compared_and_the_difference_is_shared_out() {
    let (a, b) = ("care.cut=25", "?v=1&care.trend=2&care.cut=25&own-network.saving=20");
    let compared = document(&["compare", a, b, "care.share_until"]);
    let changed: Vec<&str> =
        compared["changed"].as_array().expect("changes").iter().filter_map(|change| change["param"].as_str()).collect();
    assert_eq!(changed, ["care.trend", "own-network.saving"]);
    assert_eq!((&compared["changed"][0]["policy"], &compared["changed"][1]["b"]), (&false.into(), &20.into()));
    assert_eq!(compared["models"].as_array().map(Vec::len), Some(2));
    let hours = &compared["models"][1]["scalars"][0];
    assert_eq!(
        (&hours["id"], &hours["a"], &hours["b"], &hours["difference"]),
        (&"hours".into(), &95.into(), &90.into(), &Value::from(-5))
    );
    let parts = &compared["attribution"];
    assert_eq!((&parts["parts"][0]["part"], &parts["policy"]), (&parts["assumptions"], &0.into()));
    assert!(document(&["compare", a, b]).get("attribution").is_none());
    let missing = document(&["compare", "own-network.saving=0", "", "own-network.reach_needed"]);
    assert_eq!(missing["attribution"]["missing_with"], Value::Array(Vec::new()));
}

#[test]
fn sensitivity_lists_the_widest_first() {
    let swings = document(&["sensitivity", "own-network", "gap"]);
    let params = swings["params"].as_array().expect("parameters");
    let told: Vec<(&str, &str, f64)> = params
        .iter()
        .map(|bar| {
            (
                bar["param"].as_str().unwrap_or(""),
                bar["range"].as_str().unwrap_or(""),
                bar["swing"].as_f64().unwrap_or(-1.0),
            )
        })
        .collect();
    assert_eq!(told, [("cut", "bounds", 30.0), ("saving", "plausible", 25.0), ("reached", "bounds", 10.0)]);
    let modes = document(&["sensitivity", "care", "doubling_years"]);
    let bar = |id: &str| {
        modes["params"].as_array().and_then(|bars| bars.iter().find(|bar| bar["param"] == id)).expect("a bar").clone()
    };
    assert_eq!(bar("mode")["ends"][1]["at"], "linear");
    assert_eq!(bar("trend")["ends"][0]["value"], Value::Null);
}

#[test]
fn a_wrong_call_is_told_in_one_line_that_helps() {
    for (arguments, helps) in [
        (&["run", "zorg"][..], "care"),
        (&["run", "care", "growth=3"][..], "trend"),
        (&["run", "care", "wages-doubling.high=3"][..], "trend"),
        (&["run", "care", "trend"][..], "trend=VALUE"),
        (&["run"][..], "care"),
        (&["run", "care", "--lang", "fr"][..], "nl or en"),
        (&["run", "care", "--fast"][..], "--lang"),
        (&["solve"][..], "care"),
        (&["solve", "care"][..], "SCALAR=TARGET"),
        (&["solve", "zorg"][..], "care"),
        (&["solve", "care", "ratio_until", "trend"][..], "=TARGET"),
        (&["solve", "care", "ratio=25", "trend"][..], "ratio_until"),
        (&["solve", "care", "ratio_until=2,5", "trend"][..], "no number"),
        (&["solve", "care", "ratio_until=25", "groei"][..], "trend"),
        (&["solve", "care", "ratio_until=25", "mode"][..], "choice"),
        (&["solve", "wages-regions", "top_high=1", "reach"][..], "region"),
        (&["sensitivity", "care"][..], "scalar"),
        (&["sensitivity", "care", "ratio"][..], "ratio_until"),
        (&["sensitivity", "care", "ratio_until", "groei=2"][..], "trend"),
        (&["compare", "care.trend=2"][..], "two links"),
        (&["compare", "", "", "care"][..], "MODEL.SCALAR"),
        (&["compare", "", "", "care.ratio"][..], "ratio_until"),
        (&["claims", "--lang", "fr"][..], "nl or en"),
        (&["claims", "care-sum"][..], "--lang"),
        (&["chart"][..], "care-nest"),
        (&["chart", "zorg"][..], "care-nest"),
        (&["chart", "care-nest", "wages-map"][..], "one figure"),
        (&["chart", "care-nest", "--format", "pdf"][..], "svg, png, csv, json, html"),
        (&["chart", "care-nest", "--size", "3"][..], "--width"),
        (&["chart", "care-nest", "--width", "12"][..], "320"),
        (&["chart", "care-nest", "--out"][..], "--out needs"),
        (&[][..], "describe"),
    ] {
        let output = stad(arguments);
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(told.contains(helps) && told.lines().count() == 1, "{arguments:?}: {told}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_figure_is_a_file() {
    let svg = stad(&["chart", "care-nest"]);
    assert!(svg.status.success() && svg.stderr.is_empty());
    assert!(text(&svg.stdout).starts_with("<svg ") && text(&svg.stdout).contains("width=\"720\""));
    let csv = stad(&["chart", "care-nest", "--format", "csv", "--link", "?care.trend=2", "--lang=en"]);
    assert!(
        text(&csv.stdout).starts_with("series,x,y,unit,source\n")
            && text(&csv.stdout).contains("en.html?v=1&care.trend=2")
    );
    let json = document(&["chart", "wages-map", "--format", "json", "--link", "lang=en"]);
    assert_eq!((&json["figure"], &json["language"]), (&"wages-map".into(), &"en".into()));
    let linked = stad(&["chart", "care-nest", "--format=csv", "--page", "https://example.org/stad/"]);
    assert!(text(&linked.stdout).contains("https://example.org/stad/?v=1#care-nest"));
    // Made twice it is the same file.
    assert_eq!(stad(&["chart", "care-nest"]).stdout, svg.stdout);
}

#[test]
fn a_file_goes_where_it_is_told() {
    let path = std::env::temp_dir().join(format!("stad-{}.html", std::process::id()));
    let output = stad(&["chart", "offices-path", "--format", "html", "--out", path.to_str().expect("a path of text")]);
    let written = std::fs::read_to_string(&path).expect("the file was written");
    std::fs::remove_file(&path).expect("the file can be removed");
    assert!(output.status.success() && output.stdout.is_empty());
    assert!(written.starts_with("<!DOCTYPE html>"));
}

#[test]
fn what_was_done_to_a_link_is_told_beside_the_file() {
    let link = "care.trend=99&foo=1&care.trend=2";
    for (lang, told) in [("nl", "valt buiten het bereik"), ("en", "is out of range")] {
        let output = stad(&["chart", "care-nest", "--link", link, "--lang", lang]);
        assert!(output.status.success() && text(&output.stdout).contains("care.trend=6"), "{lang}");
        // Three things about the link, and the shortage that so much growth leads to.
        assert_eq!(text(&output.stderr).lines().count(), 4, "{}", text(&output.stderr));
        assert!(text(&output.stderr).contains(told), "{}", text(&output.stderr));
    }
}

#[test]
fn the_description_names_all_that_can_be_set() {
    let all = document(&["describe"]);
    assert_eq!(all["version"], 1);
    for model in all["models"].as_array().expect("models") {
        let id = model["id"].as_str().expect("an id");
        // Every default that is printed is taken back as it is.
        let settings: Vec<String> = model["params"]
            .as_array()
            .expect("parameters")
            .iter()
            // What follows another parameter has no default of its own.
            .filter(|param| param["default_from"].is_null())
            .map(|param| {
                let default = &param["default"];
                let value = default.as_str().map_or_else(|| default.to_string(), str::to_owned);
                format!("{}={value}", param["id"].as_str().expect("an id"))
            })
            .collect();
        let given: Vec<&str> = ["run", id].into_iter().chain(settings.iter().map(String::as_str)).collect();
        assert_eq!(document(&given), document(&["run", id]), "{id}");
    }
}

#[test]
fn a_book_says_what_it_is_in_its_first_bytes_and_is_the_same_each_time() {
    let book = |name: &str| {
        let path = std::env::temp_dir().join(format!("stad-{}-{name}.epub", std::process::id()));
        let out = path.to_string_lossy().into_owned();
        let made =
            stad(&["epub", "--out", &out, "--lang", "en", "--page", "https://b.nl/en.html", "--from", "nowhere"]);
        assert!(made.status.success(), "{}", text(&made.stderr));
        assert!(text(&made.stderr).contains("the book has no sliders"), "{}", text(&made.stderr));
        std::fs::read(path).expect("the book is there")
    };
    let first = book("a");
    // A local header has thirty bytes, then the name, then what is stored.
    assert_eq!(&first[..4], b"PK\x03\x04");
    assert_eq!(&first[30..58], b"mimetypeapplication/epub+zip");
    assert!(first == book("b"), "two books differ");
}

#[test]
fn a_book_is_refused_with_the_reason() {
    for (arguments, reason) in [
        (&["epub"][..], "epub needs --out FILE"),
        (&["epub", "--out", "x.epub", "--lang", "fr"], "--lang takes nl or en"),
        (&["epub", "--out", "x.epub", "--page", "index.html"], "--page takes an address of the web"),
        (&["epub", "--out", "x.epub", "--page", "https://b.nl/?v=1"], "--page takes an address of the web"),
        (&["epub", "x.epub"], "epub knows --out"),
        (&["single", "--from", "nowhere"], "nowhere"),
    ] {
        let refused = stad(arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(text(&refused.stderr).contains(reason), "{arguments:?}: {}", text(&refused.stderr));
    }
}
