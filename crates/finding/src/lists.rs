//! A few named lists: a map whose code the page can afford.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Lists of texts by name, in the order of the names; meant for a handful.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists(Vec<(String, Vec<String>)>);

impl Lists {
    /// Puts a list under a name, in the place of the one that was there.
    pub fn insert(&mut self, name: String, list: Vec<String>) {
        match self.0.binary_search_by(|(known, _)| known.cmp(&name)) {
            Ok(place) => {
                if let Some((_, old)) = self.0.get_mut(place) {
                    *old = list;
                }
            }
            Err(place) => self.0.insert(place, (name, list)),
        }
    }

    /// The list of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&[String]> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, list)| list.as_slice())
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every list, to change it.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Vec<String>> {
        self.0.iter_mut().map(|(_, list)| list)
    }

    /// Every name with its list.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, Vec<String>)> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Lists {
    type Item = &'a (String, Vec<String>);
    type IntoIter = std::slice::Iter<'a, (String, Vec<String>)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Lists {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(name, list)| (name, list)))
    }
}

impl<'de> Deserialize<'de> for Lists {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Only tools on the host read reports this way.
        let lists = BTreeMap::<String, Vec<String>>::deserialize(deserializer)?;
        Ok(Self(lists.into_iter().collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_stand_once_and_in_the_order_of_their_names() {
        let mut lists = Lists::default();
        for (name, text) in [("b", "1"), ("a", "2"), ("c", "3"), ("b", "4")] {
            lists.insert(name.to_owned(), vec![text.to_owned()]);
        }
        let names: Vec<&str> = lists.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!(lists.get("b").unwrap(), ["4"]);
        assert_eq!(lists.get("d"), None);
    }
}
