namespace StarRating.Application.Notices;

/// <summary>What every text of a notice or objection must satisfy; the lengths are those of the columns.</summary>
internal static class NoticeGuards
{
    public static void Text(string title, string number, string phone)
    {
        Filled(title, 100, "公示标题", nameof(NoticeToPost.Title));
        AtMost(number, 60, "文号", nameof(NoticeToPost.Number));
        Filled(phone, 60, "监督电话", nameof(NoticeToPost.ContactPhone));
        if (!phone.Any(char.IsAsciiDigit))
        {
            throw new Refusal("监督电话应包含号码，如 0359-2020000。", nameof(NoticeToPost.ContactPhone));
        }
    }

    public static void Filled(string text, int length, string what, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new Refusal($"请填写{what}。", field);
        }

        AtMost(text, length, what, field);
    }

    public static void AtMost(string text, int length, string what, string field)
    {
        if (text.Trim().Length > length)
        {
            throw new Refusal($"{what}最多{length}字，现为{text.Trim().Length}字。", field);
        }
    }
}
