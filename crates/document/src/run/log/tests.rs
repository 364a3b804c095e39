use super::*;
use crate::run::sample;
use crate::wrap::WIDTH;
use credscope_l10n::Language;

fn text(language: Language, is_on: bool) -> String {
    run_text(&sample::run(), &Localizer::new(language), Paint { is_on })
}

#[test]
fn everything_of_a_run_is_told_in_its_order() {
    let english = [
        "Seed        7\n",
        "Starts      2026-03-02 08:00:00 UTC\n",
        "Ends        2026-03-02 09:00:00 UTC (after 1h)\n",
        "To repeat   `credscope simulate tls-bootstrap --seed 7 ",
        "\nParameters  * not the default\n",
        "\n  signing-duration  365d",
        "  token-ttl         1h *  token lifetime (0: never expires); default: 1d\n",
        "\nFaults\n",
        "  approver-missing  00:00:02 to 00:15:00  no approver\n",
        "  apiserver-down    00:59:00 to the end   API server down\n",
        "\nLog  time since the start, then UTC; ✓ success, ✗ failure, … waiting, = state from then on\n",
        "\n  2026-03-02\n",
        "\n  00:00:00      08:00:00      · operator: ",
        "\n  00:00:00.250  08:00:00.250  … kubelet ",
        "until 00:15:00.040 (14m59s790ms)\n",
        "\n  00:00:00.250  08:00:00.250  · kubelet ",
        "arrives at 00:00:00.300 (50ms later) · with bootstrap token\n",
        " `07401b` (a0), certificate request (a1), a9\n",
        "\n                                  = Expires: 2026-03-02 09:00:00 UTC\n",
        "\n  00:00:00.300  08:00:00.300  ✓ API server: ",
        "in response to 00:00:00.250\n",
        "\n  00:00:00.900  08:00:00.900  = API server\n",
        "= Signer: kubernetes.io/kube-apiserver-client-kubelet\n",
        "= Requested by: system:bootstrap:07401b\n",
        "\n  00:00:02      08:00:02      ! Fault starts: no approver.\n",
        "\n  00:08:00      08:08:00      ✗ controller manager → API server: ",
        "never arrives\n",
        "\n  00:15:00      08:15:00      ! Fault ends: no approver.\n",
        "· with\n",
        " CertificateSigningRequest `csr-'x'` (a2)\n",
        "still open at the end\n",
        "= Token id: none\n",
        "\n  00:59:00      08:59:00      ! Fault starts: API server down.\n",
        "\nCounters at the end\n",
        "  open connections  2  peak 3 at 00:15:00\n",
        "  401 responses     0\n",
        "\nCounts  Each row is the sum of 3 intervals of 1m.\n",
        "  00:57:00         6            0\n",
        "     total       174            0\n",
        "\nCredentials and objects\n",
        "  a0  00:00:00      ✓ bootstrap token `07401b` is valid (kube.bootstrap_token.holds)\n",
        "  a1  00:00:00.250  · certificate request: nothing to judge\n",
        "  a2  00:00:00.900  ✓ CertificateSigningRequest `csr-'x'`: ",
        "\nCommon misconceptions, corrected\n  - ",
        "    Kubernetes, cmd/kubeadm/",
    ];
    let chinese = [
        "种子        7\n",
        "结束        2026-03-02 09:00:00 UTC（历时 1h）\n",
        "\n参数  * 不是默认值\n",
        "  token-ttl         1h *  令牌有效期（0 为永不过期），默认 1d\n",
        "\n故障\n",
        "  approver-missing  00:00:02 至 00:15:00  无人批准\n",
        "  apiserver-down    00:59:00 至 结束      API 服务器不可用\n",
        "\n日志  距开始的时间，UTC 时刻；",
        "\n  00:00:00      08:00:00      · 运维人员：",
        "持续到 00:15:00.040（14m59s790ms）\n",
        "00:00:00.300 到达（50ms 后） · 携带：启动引导令牌 `07401b`（a0）、",
        "请求（a1）、a9\n",
        "= 过期时间：2026-03-02 09:00:00 UTC\n",
        "回应 00:00:00.250\n",
        "! 故障开始：无人批准。\n",
        "未能送达\n",
        "! 故障解除：无人批准。\n",
        "到结束时仍在持续\n",
        "= 令牌标识：无\n",
        "\n结束时的计数\n",
        "  已建立的连接  2  峰值 3，在 00:15:00\n",
        "\n分段计数  每行为 3 段之和，每段 1m。\n",
        "      合计       174            0\n",
        "\n凭据与对象\n",
        "\n常见误解更正\n",
    ];
    for (language, parts) in [(Language::En, english.as_slice()), (Language::Zh, chinese.as_slice())] {
        let text = text(language, false);
        let mut rest = text.as_str();
        for part in parts {
            // The end of a line may be the beginning of the next part.
            match rest.find(part) {
                Some(place) => rest = &rest[place + part.trim_end().len()..],
                None => panic!("{part} is missing, or stands too early, in:\n{text}"),
            }
        }
    }
}

#[test]
fn a_rule_is_named_where_it_first_comes() {
    let text = text(Language::En, false).replace("\n                                  ", " ");
    assert_eq!(text.matches("util/certificate/certificate_manager.go").count(), 1, "{text}");
    assert_eq!(text.matches("The kubelet will renew this certificate").count(), 2);
}

#[test]
fn lines_fit_a_terminal_and_names_cannot_command_it() {
    for language in Language::ALL {
        let text = text(*language, false);
        assert!(!text.contains('\u{1b}') && text.contains("w\\u{1B}[2J"), "{text}");
        assert!(!text.contains("SECRET"));
        for line in text.lines().filter(|line| !line.contains("credscope simulate")) {
            assert!(width(line) <= WIDTH && line.trim_end() == line, "{line:?}");
        }
        assert!(text.ends_with('\n') && !text.contains("\n\n\n"));
    }
}

#[test]
fn colour_changes_nothing_but_colour() {
    let coloured = text(Language::En, true);
    assert!(coloured.contains("\u{1b}[32m✓\u{1b}[0m") && coloured.contains("\u{1b}[31m✗\u{1b}[0m"));
    let mut pieces = coloured.split("\u{1b}[");
    let mut bare = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        bare.push_str(piece.split_once('m').map(|(_, after)| after).unwrap_or_default());
    }
    let squeezed = |text: &str| text.replace(['`', ' ', '\n'], "");
    assert_eq!(squeezed(&bare), squeezed(&text(Language::En, false)));
}

#[test]
fn a_run_in_which_nothing_happens_says_what_it_was_run_with() {
    let text = run_text(&sample::empty(), &Localizer::new(Language::En), Paint { is_on: false });
    assert!(text.lines().last().is_some_and(|line| line.starts_with("  To repeat ")), "{text}");
}
