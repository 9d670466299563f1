//! The native program, which says what the page must show.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::Value;

use crate::environment;
use crate::number::Language;

/// All declarations, as `stad describe` prints them.
#[derive(Deserialize)]
pub struct Description {
    /// The models.
    pub models: Vec<Model>,
    /// The figures that the page shows.
    pub figures: Vec<FigureDeclaration>,
}

/// A model's declarations.
#[derive(Deserialize)]
pub struct Model {
    /// Its id in links and numbers.
    pub id: String,
    /// What can be moved.
    #[serde(rename = "params")]
    pub parameters: Vec<Parameter>,
    /// Its results, in the order of their declaration.
    pub scalars: Vec<Scalar>,
}

/// The declaration of a result.
#[derive(Deserialize)]
pub struct Scalar {
    /// Its id within the model.
    pub id: String,
}

/// A figure's declaration.
#[derive(Deserialize)]
pub struct FigureDeclaration {
    /// Its id on the page.
    pub id: String,
    /// The models it shows.
    pub models: Vec<String>,
}

/// One parameter's declaration.
#[derive(Clone, Deserialize)]
pub struct Parameter {
    /// Its id within the model.
    pub id: String,
    /// What a reader sees beside the slider.
    pub label: Label,
    /// `number`, `integer`, `choice` or `region`.
    pub kind: String,
    /// A number or an option.
    pub default: Value,
    /// Lowest value of a number.
    pub min: Option<f64>,
    /// Highest value of a number.
    pub max: Option<f64>,
    /// Ids of the options of a choice or region.
    #[serde(default)]
    pub options: Vec<String>,
}

/// A text in both languages.
#[derive(Clone, Deserialize)]
pub struct Label {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// One computation, as `stad run` prints it.
#[derive(Clone, Deserialize)]
pub struct Run {
    /// The values that were used.
    pub params: BTreeMap<String, Value>,
    /// Numbers, codes and what does not exist.
    pub scalars: BTreeMap<String, Value>,
    /// Curves and lists.
    pub series: Vec<Series>,
}

/// One curve or list.
#[derive(Clone, Deserialize)]
pub struct Series {
    /// Its id within the model.
    pub id: String,
    /// Numbers or codes.
    pub x: Vec<Value>,
    /// Numbers or null.
    pub y: Vec<Option<f64>>,
}

/// Runs by model: what the whole page must show.
pub type Runs = BTreeMap<String, Run>;

impl Label {
    /// The text in one language.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }
}

impl Parameter {
    /// Whether it is moved by a slider.
    pub fn is_number(&self) -> bool {
        self.kind == "number" || self.kind == "integer"
    }

    /// Whether only whole numbers are values.
    pub fn is_integer(&self) -> bool {
        self.kind == "integer"
    }
}

impl Description {
    /// Asks the program once for all tests of a file.
    pub fn get() -> &'static Self {
        static DESCRIPTION: OnceLock<Description> = OnceLock::new();
        DESCRIPTION.get_or_init(|| {
            serde_json::from_value(ask(&["describe"])).expect("`stad describe` prints the document of the contract")
        })
    }

    /// A parameter by the name of its input, `model.parameter`.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        let (model, id) = name.split_once('.')?;
        self.models
            .iter()
            .find(|candidate| candidate.id == model)?
            .parameters
            .iter()
            .find(|parameter| parameter.id == id)
    }
}

/// Every model with its defaults, asked once.
pub fn defaults() -> Runs {
    static DEFAULTS: OnceLock<Runs> = OnceLock::new();
    DEFAULTS
        .get_or_init(|| Description::get().models.iter().map(|model| (model.id.clone(), run(&model.id, &[]))).collect())
        .clone()
}

/// The defaults with some parameters (`model.parameter`, value) moved.
pub fn runs_with(moved: &[(&str, &str)]) -> Runs {
    let mut by_model: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (name, value) in moved {
        let (model, parameter) = name.split_once('.').expect("a parameter is named model.parameter");
        by_model.entry(model).or_default().push((parameter, value));
    }
    let mut runs = defaults();
    for (model, moved) in by_model {
        runs.insert(model.to_owned(), run(model, &moved));
    }
    runs
}

fn run(model: &str, moved: &[(&str, &str)]) -> Run {
    let mut arguments = vec!["run".to_owned(), model.to_owned()];
    arguments.extend(moved.iter().map(|(parameter, value)| format!("{parameter}={value}")));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    serde_json::from_value(ask(&arguments)).expect("`stad run` prints the document of the contract")
}

/// A figure as a file, from `stad chart` with these arguments.
#[track_caller]
pub fn chart(arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(environment::program()).arg("chart").args(arguments).output();
    let output = output.expect("the program stad starts");
    assert!(output.status.success(), "stad chart {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn ask(arguments: &[&str]) -> Value {
    let output = Command::new(environment::program()).args(arguments).output().expect("the program stad starts");
    assert!(
        output.status.success(),
        "stad {} ends with {}: {}",
        arguments.join(" "),
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("the program stad prints JSON")
}
