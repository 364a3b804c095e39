use super::*;

const WHOLE: &str = "#/simulate/tls-bootstrap?seed=7&release=1.36&at=2026-03-02T08:00:00Z&token-ttl=24h&\
                     fault=approver-missing@5m..20m&fault=disk-full&t=90.25&lang=zh-Hans";

fn read(fragment: &str) -> (Route, Vec<String>) {
    let (route, unread) = Route::parse(fragment).unwrap();
    (route, unread.into_iter().map(|UnreadPart(text)| text).collect())
}

#[test]
fn a_route_says_everything_that_a_run_is_made_of() {
    let (route, unread) = read(WHOLE);
    assert_eq!(unread, Vec::<String>::new());
    let fault = |name: &str, from: &str, until: &str| RouteFault {
        name: name.to_owned(),
        from: from.to_owned(),
        until: until.to_owned(),
    };
    let expected = Route {
        story: "tls-bootstrap".to_owned(),
        seed: 7,
        release: Some("1.36".to_owned()),
        begins: Some("2026-03-02T08:00:00Z".parse().unwrap()),
        parameters: vec![("token-ttl".to_owned(), "24h".to_owned())],
        faults: vec![fault("approver-missing", "5m", "20m"), fault("disk-full", "", "")],
        position: 90_250,
        nth: None,
        language: Some(Language::Zh),
    };
    assert_eq!(route, expected);
    assert_eq!(route.fragment(), WHOLE);
}

#[test]
fn what_is_written_is_read_again() {
    for (story, parameter) in [("fleet", ("nodes", "10")), ("a b/é", ("x=&", "% +#\u{4e2d}\""))] {
        let route = Route {
            story: story.to_owned(),
            parameters: vec![(parameter.0.to_owned(), parameter.1.to_owned())],
            faults: vec![RouteFault::parse("node-asleep@..3d")],
            seed: LAST_SEED,
            ..Route::default()
        };
        let (again, unread) = read(&route.fragment());
        assert_eq!(unread, Vec::<String>::new());
        assert_eq!(again.fragment(), route.fragment());
        assert_eq!((again.story, again.parameters, again.seed), (route.story, route.parameters, route.seed));
        assert_eq!(again.faults, [RouteFault::parse("node-asleep@0s..3d")]);
    }
}

#[test]
fn what_cannot_be_read_is_told() {
    for (fragment, expected) in [
        ("#/simulate/fleet?t=60.4~2", &[][..]),
        ("#/simulate/fleet?t=60.4~", &["t=60.4~"]),
        ("#/simulate", &[]),
        ("#/simulate/", &[]),
        ("#/simulate/fleet?seed=-1", &["seed=-1"]),
        ("#/simulate/fleet?seed=9007199254740992", &["seed=9007199254740992"]),
        ("#/simulate/fleet?seed=1&seed=2", &["seed=2"]),
        ("#/simulate/fleet?seed", &["seed"]),
        ("#/simulate/fleet?=3", &["=3"]),
        ("#/simulate/fleet?t=1.2345&t=2&lang=tlh", &["t=1.2345", "t=2", "lang=tlh"]),
        ("#/simulate/fleet?at=today&&x=%zz", &["at=today", "x=%zz"]),
        ("#/simulate/fleet?x=%4", &["x=%4"]),
        ("#/simulate/fleet?x=%ff", &["x=%ff"]),
        ("#/simulate/%e4", &["/%e4"]),
        ("#/simulate/fleet?fault=a@1m..&fault=b@..2m&anything=1", &[]),
    ] {
        assert_eq!(read(fragment).1, expected, "{fragment}");
    }
    for other in ["", "#/inspect", "#/simulated", "#/simulate-x"] {
        assert_eq!(Route::parse(other), None, "{other}");
    }
}

#[test]
fn the_worker_is_asked_in_json() {
    let (route, _) = read(WHOLE);
    let json: serde_json::Value = serde_json::from_str(&route.request()).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "story": "tls-bootstrap", "seed": 7, "kubernetes": "1.36", "begins": "2026-03-02T08:00:00Z",
            "parameters": [["token-ttl", "24h"]], "faults": ["approver-missing@5m..20m", "disk-full"],
        })
    );
    let odd = Route { story: "\"\\\n\u{7f}\u{4e2d}".to_owned(), ..Route::default() };
    let json: serde_json::Value = serde_json::from_str(&odd.request()).unwrap();
    assert_eq!(json["story"], odd.story);
    assert_eq!((&json["kubernetes"], &json["begins"]), (&serde_json::Value::Null, &serde_json::Value::Null));
}

#[test]
fn a_parameter_can_be_left_to_the_story_again() {
    let (mut route, _) = read(WHOLE);
    route.set_parameter("token-ttl", Some("1h".to_owned()));
    assert_eq!(route.parameter("token-ttl"), Some("1h"));
    route.set_parameter("token-ttl", None);
    assert_eq!(route.parameter("token-ttl"), None);
}
