//! What a formula uses, in the order of its first use.

/// Names and quantities that were printed.
#[derive(Debug, Default)]
pub struct Uses {
    /// Parameters, choices and scalars.
    pub names: Vec<String>,
    /// Quantities with the places that they were first asked for, where these have values.
    pub helpers: Vec<(String, Option<Vec<f64>>)>,
    /// Tables behind the model.
    pub tables: Vec<String>,
}

impl Uses {
    /// A parameter, a choice or a scalar.
    pub(super) fn name(&mut self, name: &str) {
        add(&mut self.names, name);
    }

    /// A table.
    pub(super) fn table(&mut self, name: &str) {
        add(&mut self.tables, name);
    }

    /// A quantity at these places.
    pub(super) fn helper(&mut self, name: &str, places: Option<Vec<f64>>) {
        match self.helpers.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = known.take().or(places),
            None => self.helpers.push((name.to_owned(), places)),
        }
    }
}

fn add(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}
