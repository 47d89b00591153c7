//! The facts that are handed to a template.

use std::collections::BTreeMap;

use casefile::path::FactPath;

/// One fact, or a group or list of facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text, printed exactly as it is; a line feed in it begins a new line.
    Text(String),
    /// The words for what is not known, such as "not known at this time", printed in italic.
    NotKnown(String),
    /// An act not yet recorded: a ruled blank to be filled in by hand.
    Blank,
    /// A condition, for `if` only; it cannot be printed.
    Flag(bool),
    /// A whole number, which can be printed and compared.
    Number(i64),
    /// Several values set one after the other, such as a known part and an unknown part.
    Joined(Vec<Value>),
    /// A value with the facts that it rests on, which the words made of it remember.
    Resting(Vec<FactPath>, Box<Value>),
    /// Values to go through one by one.
    List(Vec<Value>),
    /// Named values.
    Group(Values),
}

/// Named values for a template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<String, Value>);

impl Values {
    /// No values yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same values with one more; a name that is already there gets the new value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.set(name, value);
        self
    }

    /// Adds a value or replaces the one of that name.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// All values with their names, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl Value {
    /// The words for what is not known, printed in italic.
    pub fn not_known(words: impl Into<String>) -> Self {
        Self::NotKnown(words.into())
    }

    /// The value, resting on these facts.
    #[must_use]
    pub fn resting_on(self, facts: impl IntoIterator<Item = FactPath>) -> Self {
        Self::Resting(facts.into_iter().collect(), Box::new(self))
    }

    /// The text if there is some, and otherwise the given words in italic.
    pub fn text_or(text: Option<impl Into<String>>, words: impl Into<String>) -> Self {
        text.map_or_else(
            || Self::NotKnown(words.into()),
            |text| Self::Text(text.into()),
        )
    }

    /// The text if there is some, and otherwise a ruled blank.
    pub fn text_or_blank(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Blank, |text| Self::Text(text.into()))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Values> for Value {
    fn from(values: Values) -> Self {
        Self::Group(values)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_or_left_blank_as_asked() {
        assert_eq!(
            Value::text_or(Some("Jay"), "not known"),
            Value::Text("Jay".to_owned())
        );
        assert_eq!(
            Value::text_or(None::<String>, "not known"),
            Value::NotKnown("not known".to_owned())
        );
        assert_eq!(Value::text_or_blank(None::<String>), Value::Blank);
    }

    #[test]
    fn a_later_value_of_the_same_name_wins() {
        let values = Values::new().with("age", "14").with("age", "about 15");
        assert_eq!(values.get("age"), Some(&Value::Text("about 15".to_owned())));
        assert_eq!(values.iter().count(), 1, "a name stands once");
    }
}
