namespace StarRating.Web.Features.Errors;

/// <summary>One failure in words.</summary>
public sealed record ErrorWords(int Code, string Title, string WhatHappened, string WhatWasKept, string WhatToDo)
{
    private static readonly ErrorWords Unexpected = new(
        500, "系统出错，操作没有完成", "处理过程中发生了意外错误，已记入系统日志。", "出错的这一步没有保存，此前保存的内容不受影响。", "请返回上一页重试；若仍然出错，请将下方编号告诉系统管理员。");

    private static readonly Dictionary<int, ErrorWords> Known = new ErrorWords[]
    {
        new(400, "请求无法处理", "页面可能打开太久，已经过期，或提交的内容不完整。", "这次提交没有保存。", "请返回上一页，刷新后再试。"),
        new(403, "没有这项权限", "您的账号没有使用这项功能的权限。", "没有任何内容被改动。", "如工作需要，请联系本县系统管理员授权。"),
        new(404, "没有找到", "这个页面或记录不存在，或不在您的工作范围内。", "没有任何内容被改动。", "请检查地址，或从左侧菜单进入。"),
        new(405, "请求无法处理", "这个地址不能这样打开。", "没有任何内容被改动。", "请从左侧菜单进入。"),
        new(409, "他人已先修改", "您打开页面之后，同一内容已被他人修改。", "您这次的修改没有保存，他人的修改已保留。", "请刷新页面，核对后再修改。"),
        new(413, "文件太大", "上传的内容超过 20 兆字节。", "这次上传没有保存。", "请压缩或拆分后再上传。"),
        new(429, "操作过于频繁", "短时间内尝试次数过多。", "没有任何内容被改动。", "请一分钟后再试。"),
        new(503, "系统正在升级或暂停服务", "数据库需要升级，或暂时无法连接。", "已保存的内容不受影响。", "请稍后再试；系统管理员可运行 migrate 命令完成升级。"),
        new(507, "服务器磁盘已满", "服务器磁盘已满，或数据库已达容量上限。", "这一步没有保存，此前保存的内容不受影响。", "请告诉系统管理员清理或扩大磁盘，之后再办理一次。"),
        Unexpected,
    }.ToDictionary(words => words.Code);

    public static ErrorWords Of(int code) => Known.GetValueOrDefault(code) ?? (code < 500 ? Known[404] with { Code = code } : Unexpected);
}
