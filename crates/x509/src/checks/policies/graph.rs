use super::POLICY_BUDGET;
use crate::ANY_POLICY;

/// The policies exceed the budget.
pub(super) struct TooMany;

/// The valid policies of a path as a graph (RFC 9618 section 3.3), where RFC 5280 has a tree of unlimited
/// growth: a policy occurs once per level, below every policy of the level above that expects it.
pub(super) struct Graph<'a> {
    levels: Vec<Vec<Node<'a>>>,
    /// How many policies, mapped ones included, were added.
    size: usize,
}

struct Node<'a> {
    policy: &'a str,
    /// The equivalent policies one level down.
    expected: Vec<&'a str>,
    /// Indexes in the level above.
    parents: Vec<usize>,
}

impl<'a> Graph<'a> {
    /// Above the first certificate, any policy is valid.
    pub(super) fn new() -> Self {
        let root = Node { policy: ANY_POLICY, expected: vec![ANY_POLICY], parents: Vec::new() };
        Self { levels: vec![vec![root]], size: 1 }
    }

    /// From now on, no policy is valid.
    pub(super) fn clear(&mut self) {
        self.levels.push(Vec::new());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.last().is_empty()
    }

    fn last(&self) -> &[Node<'a>] {
        self.levels.last().map(Vec::as_slice).unwrap_or_default()
    }

    /// Adds a level for the next certificate's policies (RFC 5280 section 6.1.3 (d)).
    pub(super) fn descend(&mut self, policies: &'a [String], is_any_allowed: bool) -> Result<(), TooMany> {
        let above = self.last();
        let expecting = |policy: &str| -> Vec<usize> {
            let nodes = above.iter().enumerate();
            nodes.filter(|(_, node)| node.expected.contains(&policy)).map(|(place, _)| place).collect()
        };
        let any_above = expecting(ANY_POLICY);
        let mut level: Vec<Node<'a>> = Vec::new();
        let mut size = self.size;
        let mut put = |level: &mut Vec<Node<'a>>, policy: &'a str, parents: Vec<usize>| {
            if parents.is_empty() || level.iter().any(|node| node.policy == policy) {
                return Ok(());
            }
            size += 1 + parents.len();
            if size > POLICY_BUDGET {
                return Err(TooMany);
            }
            level.push(Node { policy, expected: vec![policy], parents });
            Ok(())
        };
        if policies.len() > POLICY_BUDGET {
            return Err(TooMany);
        }
        for policy in policies.iter().map(String::as_str).filter(|policy| *policy != ANY_POLICY) {
            let parents = expecting(policy);
            put(&mut level, policy, if parents.is_empty() { any_above.clone() } else { parents })?;
        }
        if is_any_allowed && policies.iter().any(|policy| policy == ANY_POLICY) {
            for node in above {
                for policy in &node.expected {
                    put(&mut level, policy, expecting(policy))?;
                }
            }
        }
        self.size = size;
        self.levels.push(level);
        Ok(())
    }

    /// Maps the policies of the last level to their equivalents one level down; if mapping is not allowed,
    /// those that would be mapped become invalid (RFC 5280 section 6.1.4 (b)).
    pub(super) fn map(&mut self, mappings: &'a [(String, String)], is_allowed: bool) -> Result<(), TooMany> {
        let Some(level) = self.levels.last_mut() else { return Ok(()) };
        if !is_allowed {
            level.retain(|node| mappings.iter().all(|(from, _)| from != node.policy));
            return Ok(());
        }
        self.size += mappings.len();
        if self.size > POLICY_BUDGET {
            return Err(TooMany);
        }
        let any = level.iter().find(|node| node.policy == ANY_POLICY).map(|any| any.parents.clone());
        for (index, (from, _)) in mappings.iter().enumerate() {
            if mappings.iter().take(index).any(|(earlier, _)| earlier == from) {
                continue;
            }
            let expected =
                mappings.iter().filter(|(other, _)| other == from).map(|(_, to)| to.as_str()).collect();
            match (level.iter_mut().find(|node| node.policy == from), &any) {
                (Some(node), _) => node.expected = expected,
                (None, Some(parents)) => {
                    level.push(Node { policy: from, expected, parents: parents.clone() });
                }
                (None, None) => {}
            }
        }
        Ok(())
    }

    /// The acceptable policies under which the whole path is valid; all are acceptable if none is given (RFC
    /// 5280 section 6.1.5 (g), RFC 9618 section 5.6).
    pub(super) fn valid_under(&self, acceptable: &[&str]) -> Vec<String> {
        let is_any_acceptable = acceptable.is_empty() || acceptable.contains(&ANY_POLICY);
        if self.last().iter().any(|node| node.policy == ANY_POLICY) && !is_any_acceptable {
            return acceptable.iter().map(|policy| (*policy).to_owned()).collect();
        }
        let mut valid: Vec<String> = Vec::new();
        // The policies of each level that lead to the last certificate, from below.
        let mut alive: Vec<usize> = (0..self.last().len()).collect();
        for (depth, level) in self.levels.iter().enumerate().skip(1).rev() {
            let above = depth.checked_sub(1).and_then(|depth| self.levels.get(depth));
            let mut alive_above: Vec<usize> = Vec::new();
            for node in alive.iter().filter_map(|place| level.get(*place)) {
                for parent in &node.parents {
                    let is_any = above
                        .and_then(|above| above.get(*parent))
                        .is_some_and(|node| node.policy == ANY_POLICY);
                    // The policy in the anchor's domain; anyPolicy itself counts only at the end of the path.
                    let is_domain = is_any && (node.policy != ANY_POLICY || depth + 1 == self.levels.len());
                    let is_new = !valid.iter().any(|known| known == node.policy);
                    if is_domain && is_new && (is_any_acceptable || acceptable.contains(&node.policy)) {
                        valid.push(node.policy.to_owned());
                    }
                    if !alive_above.contains(parent) {
                        alive_above.push(*parent);
                    }
                }
            }
            alive = alive_above;
        }
        valid
    }
}
