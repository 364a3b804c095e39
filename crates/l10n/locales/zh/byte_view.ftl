# 字节视图四周的文字；各段字节的含义见 bytes.ftl。

bytes-hint = 指向某一行或某个字节，即可读出其含义；单击或按 Enter 固定。方向键在树中移动，Esc 清除。
bytes-tree = 各段字节的含义
bytes-rows = 逐行字节
bytes-place = 偏移 { $offset }，头部 { $header } 字节 + 内容 { $content } 字节
bytes-place-text = 偏移 { $offset }，共 { $content } 字节
bytes-none = 没有可显示的内容：字节已损坏，或其中含有机密。
bytes-none-secret = 不予显示：这些字节就是机密。
bytes-none-text = 该项是文本。证书、证书请求、公钥和令牌才有字节可看：请在“识别结果”中选择。
bytes-tag = 标签
bytes-length = 长度
bytes-value = 值
bytes-signed = 签名覆盖的部分
bytes-header = 头部
bytes-payload = 载荷
bytes-signature = 签名
