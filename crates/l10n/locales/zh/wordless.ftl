# 页面在尚无该语言其他文字时所说的话。

words-awaited = 正在载入该语言的文字……
failure-wordless = 未能载入该语言的文字。请检查网络连接后重试。
