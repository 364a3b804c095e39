# Kubernetes：没有单独文件的主题。

## 对象

kube-object-api_version = API 版本
kube-object-kind = 种类
kube-object-name = 名称
kube-object-namespace = 命名空间
kube-object-uid = UID
kube-object-created = 创建时间
kube-object-data_keys = 数据中的键
kube-secret-type = Secret 类型
kube-secret-token_namespace = Secret 中的命名空间
kube-static_pod-image = 镜像
kube-static_pod-flag = 启动参数
kube-role-rules = 规则
kube-role_binding-role = 授予的角色
kube-role_binding-subjects = 授予对象
kube-secret-data_not_base64 = `data` 中 `{ $key }` 的值从字节 { $position } 起不是 base64。
    .explain = `data` 下的值都应是 base64，明文应写在 `stringData` 下。像 `true` 这样的短词碰巧也是合法的 base64，会被解成另外的字节。
    .fix = 请把该值移到 `stringData`，或先编码：`printf %s VALUE | base64 -w0`。
kube-secret-copied_in_annotation = 注解 `{ $annotation }` 里有一份 Secret 的值。
    .explain = `kubectl apply` 会把收到的内容连同值一起写进这个注解，凡是打印注解的地方都会露出来。
    .fix = 请去掉该注解：`kubectl annotate secret NAME { $annotation }-`；以后改用 `kubectl create` 或 `kubectl replace`。
kube-openid-issuer = 签发者
kube-openid-jwks_uri = 密钥集端点

## 证书颁发机构

kube-ca-expired = CA { $subject } 已于 { $not_after } 到期。
    .explain = 由它签发的一切都不再有效，不论那些证书自己写的日期；kube-controller-manager 也不再用它签发：`the signer has expired`。
    .fix = 请重新制作 CA 证书，尽量沿用原有密钥，这样已签发的证书仍然有效；把它分发到每份 kubeconfig 和每个节点，再重启控制平面。
kube-ca-not_yet_valid = CA { $subject } 自 { $not_before } 起有效。
    .explain = 在此之前，由它签发的一切都无效。
    .fix = 请核对制作它的机器与判定它的机器的时钟：`timedatectl`。
kube-ca-assumed_trusted = 假定 CA { $subject } 是受信任的。
    .explain = 给出的内容没有写明信任哪个 CA：没有 kubeconfig 字段，没有名为 ca.crt 的文件，也没有启动参数。自签名的 CA 只有这一个，因此以它判定其他证书。
    .fix = 若要确定，请用 `--ca FILE` 给出文件，或加上写明它的 kubeconfig 或清单。
kube-ca-same_name_different_key = 有两个 CA 都叫 { $name }，密钥却不同。
    .explain = 一个的密钥标识是 `{ $key_id }`，自 { $since } 起有效；另一个是 `{ $other_key_id }`，自 { $other_since } 起有效。所有 kubeadm 集群的 CA 都同名，因此两个集群的文件，或重建前后的文件，看上去相同，彼此却对不上。
    .fix = 请只留下同一个集群的文件。从 CA 的指纹和日期可以分辨：`kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d | openssl x509 -noout -fingerprint -sha256 -dates`。

## 类型不对的值

kube-object-wrong_type = 对象被拒绝：`{ $path }` 的类型是 `{ $found }`，应为 `{ $expected }`。
    .explain = 只要有一个值的类型不对，整个对象就不会存入。不加引号时，YAML 把一串数字当作数值，把 `yes`、`no`、`on`、`off`、`y`、`n` 当作真假值，Kubernetes 不会再转回文本。
    .fix = 如果本意是文本，请加上引号：`token-id: "123456"`。
kube-object-data_not_base64 = 对象被拒绝：`{ $path }` 从字节 { $position } 起不是 base64。
    .explain = 这个对象的 `data` 或 `binaryData` 下应当是 base64；有一个值不是，API 服务器就什么也不存。
    .fix = 如果是 Secret，请把明文移到 `stringData`；否则先编码：`printf %s VALUE | base64 -w0`。
kube-object-field_type = `{ $path }` 的类型是 `{ $found }`，应为 `{ $expected }`。
    .explain = 不加引号时，YAML 把一串数字当作数值，把 `yes`、`no`、`on`、`off`、`y`、`n` 当作真假值。
    .fix = 如果本意是文本，请加上引号。
kube-object-api_server_answers = API 服务器会答复：`{ $message }`
brief-kube-object-wrong_type = 有字段类型不对
brief-kube-object-data_not_base64 = 有值不是 base64
rule-kube-object = 对象
