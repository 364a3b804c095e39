//! The attributes that authorization uses, from a request's method and URL.

/// The attributes of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// The verb: `list`, `create`, …; for a non-resource path, the HTTP method in lower case.
    pub verb: String,
    /// The API group; empty for the core group.
    pub api_group: String,
    /// The resource; empty for a non-resource path.
    pub resource: String,
    /// The subresource, such as `log`; may be empty.
    pub subresource: String,
    /// The namespace; empty at the cluster scope.
    pub namespace: String,
    /// The name of the object; empty for a collection.
    pub name: String,
    /// The path as sent.
    pub path: String,
}

/// Subresources of a Namespace object, as opposed to resources within it.
const NAMESPACE_SUBRESOURCES: [&str; 2] = ["status", "finalize"];

/// The attributes of an HTTP request to the API server, from its method and its path with query.
///
/// A name given only by a field selector is ignored.
/// Source: apiserver `pkg/endpoints/request/requestinfo.go`.
#[must_use]
pub fn request_info(method: &str, target: &str) -> Attributes {
    let target = target.split('#').next().unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut attributes =
        Attributes { verb: method.to_ascii_lowercase(), path: path.to_owned(), ..Attributes::default() };
    if attributes.path.is_empty() {
        attributes.path.push('/');
    }
    let trimmed = path.trim_matches('/');
    let mut parts: &[&str] = &trimmed.split('/').collect::<Vec<_>>();
    match parts {
        ["api", _version, rest @ ..] if !rest.is_empty() => parts = rest,
        ["apis", group, _version, rest @ ..] if !rest.is_empty() => {
            attributes.api_group = (*group).to_owned();
            parts = rest;
        }
        _ => return attributes,
    }
    attributes.verb = match method.to_ascii_uppercase().as_str() {
        "POST" => "create",
        "GET" | "HEAD" => "get",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" => "delete",
        _ => "",
    }
    .to_owned();
    // The deprecated form of watch is part of the path.
    let is_old_watch = match parts {
        [verb @ ("watch" | "proxy"), rest @ ..] if !rest.is_empty() => {
            attributes.verb = (*verb).to_owned();
            parts = rest;
            true
        }
        _ => false,
    };
    if let ["namespaces", namespace, rest @ ..] = parts {
        attributes.namespace = (*namespace).to_owned();
        if rest.first().is_some_and(|first| !NAMESPACE_SUBRESOURCES.contains(first)) {
            parts = rest;
        }
    }
    let part = |index: usize| parts.get(index).copied().unwrap_or_default().to_owned();
    attributes.resource = part(0);
    attributes.name = part(1);
    if attributes.verb != "proxy" {
        attributes.subresource = part(2);
    }
    if attributes.name.is_empty() && !is_old_watch {
        match attributes.verb.as_str() {
            "get" if is_watched(query) => attributes.verb = "watch".to_owned(),
            "get" => attributes.verb = "list".to_owned(),
            "delete" => attributes.verb = "deletecollection".to_owned(),
            _ => (),
        }
    }
    attributes
}

/// Any value of `watch` except `false` and `0` is true, even the empty one.
fn is_watched(query: &str) -> bool {
    let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let mut values = pairs.filter(|(name, _)| *name == "watch").map(|(_, value)| value);
    values.next().is_some_and(|value| value != "0" && !value.eq_ignore_ascii_case("false"))
}

impl Attributes {
    /// Listing the Pods of a namespace; of all namespaces if empty.
    #[must_use]
    pub fn list_pods(namespace: &str) -> Self {
        Self {
            verb: "list".to_owned(),
            resource: "pods".to_owned(),
            namespace: namespace.to_owned(),
            ..Self::default()
        }
    }

    /// Whether it is a request for a resource, as opposed to a non-resource path.
    #[must_use]
    pub fn is_resource_request(&self) -> bool {
        !self.resource.is_empty()
    }

    /// The resource with its subresource, as in RBAC rules: `pods/log`.
    #[must_use]
    pub fn combined_resource(&self) -> String {
        match self.subresource.as_str() {
            "" => self.resource.clone(),
            subresource => format!("{}/{subresource}", self.resource),
        }
    }

    fn qualified_resource(&self) -> String {
        match self.api_group.as_str() {
            "" => self.resource.clone(),
            group => format!("{}.{group}", self.resource),
        }
    }

    /// The request in the syntax of `kubectl auth can-i`: `list pods -n shop`.
    #[must_use]
    pub fn to_text(&self) -> String {
        if !self.is_resource_request() {
            return format!("{} {}", self.verb, self.path);
        }
        let mut text = format!("{} {}", self.verb, self.qualified_resource());
        let mut push = |before: &str, value: &str| {
            if !value.is_empty() {
                text.push_str(before);
                text.push_str(value);
            }
        };
        push("/", &self.name);
        push(" --subresource=", &self.subresource);
        push(" -n ", &self.namespace);
        text
    }

    /// The API server's message in a 403 when nothing allows the request.
    ///
    /// Source: apiserver `pkg/endpoints/handlers/responsewriters/errors.go`, apimachinery `pkg/api/errors`.
    #[must_use]
    pub fn forbidden_message(&self, username: &str) -> String {
        let verb = &self.verb;
        if !self.is_resource_request() {
            return format!("forbidden: User \"{username}\" cannot {verb} path \"{}\"", self.path);
        }
        let mut text = self.qualified_resource();
        if !self.name.is_empty() {
            text = format!("{text} \"{}\"", self.name);
        }
        let resource = self.combined_resource();
        let group = &self.api_group;
        text = format!(
            "{text} is forbidden: User \"{username}\" cannot {verb} resource \"{resource}\" in API group \"{group}\""
        );
        match self.namespace.as_str() {
            "" => text.push_str(" at the cluster scope"),
            namespace => text = format!("{text} in the namespace \"{namespace}\""),
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(method: &str, target: &str, expected: &str) {
        assert_eq!(request_info(method, target).to_text(), expected, "{method} {target}");
    }

    #[test]
    fn a_collection_is_listed_and_an_object_is_got() {
        check("GET", "/api/v1/namespaces/default/pods", "list pods -n default");
        check("GET", "/api/v1/namespaces/default/pods/", "list pods -n default");
        check("get", "/api/v1/pods?limit=500", "list pods");
        check("HEAD", "/api/v1/nodes/n", "get nodes/n");
        check("GET", "/apis/apps/v1/namespaces/a/deployments/d", "get deployments.apps/d -n a");
        check("GET", "/api/v1/namespaces/a/pods/p/log", "get pods/p --subresource=log -n a");
        check("GET", "/api/v1/namespaces/a/services/s/proxy/x/y", "get services/s --subresource=proxy -n a");
    }

    #[test]
    fn watching_is_asked_for_by_the_query_or_by_the_path() {
        check("GET", "/api/v1/pods?limit=5&watch=true", "watch pods");
        check("GET", "/api/v1/pods?watch", "watch pods");
        check("GET", "/api/v1/pods?watch=0", "list pods");
        check("GET", "/api/v1/pods?watch=False", "list pods");
        check("GET", "/api/v1/watch/namespaces/a/pods", "watch pods -n a");
    }

    #[test]
    fn every_other_method_has_its_verb() {
        check("POST", "/api/v1/namespaces/a/pods", "create pods -n a");
        check("PUT", "/api/v1/namespaces/a/pods/p", "update pods/p -n a");
        check("PATCH", "/api/v1/namespaces/a/pods/p/status", "patch pods/p --subresource=status -n a");
        check("DELETE", "/api/v1/namespaces/a/pods/p", "delete pods/p -n a");
        check("DELETE", "/api/v1/namespaces/a/pods", "deletecollection pods -n a");
        check(
            "POST",
            "/api/v1/namespaces/a/serviceaccounts/s/token",
            "create serviceaccounts/s --subresource=token -n a",
        );
    }

    #[test]
    fn a_namespace_is_a_resource_within_itself() {
        check("GET", "/api/v1/namespaces", "list namespaces");
        check("GET", "/api/v1/namespaces/a", "get namespaces/a -n a");
        check("PUT", "/api/v1/namespaces/a/finalize", "update namespaces/a --subresource=finalize -n a");
    }

    #[test]
    fn what_is_no_resource_is_a_path() {
        for path in ["/", "/api", "/api/v1", "/apis", "/apis/apps", "/apis/apps/v1", "/healthz", "/x/y/z/w"] {
            check("GET", path, &format!("get {path}"));
        }
        check("POST", "/version?x=y", "post /version");
        check("GET", "", "get /");
    }

    #[test]
    fn a_refusal_says_what_was_asked() {
        let message = |target: &str| request_info("GET", target).forbidden_message("u");
        assert_eq!(
            message("/api/v1/namespaces/default/pods"),
            "pods is forbidden: User \"u\" cannot list resource \"pods\" in API group \"\" in the namespace \"default\""
        );
        assert_eq!(
            message("/apis/apps/v1/namespaces/a/deployments/d/scale"),
            "deployments.apps \"d\" is forbidden: User \"u\" cannot get resource \"deployments/scale\" in API group \"apps\" in the namespace \"a\""
        );
        assert_eq!(
            message("/api/v1/nodes"),
            "nodes is forbidden: User \"u\" cannot list resource \"nodes\" in API group \"\" at the cluster scope"
        );
        assert_eq!(message("/"), "forbidden: User \"u\" cannot get path \"/\"");
    }
}
