using System.Globalization;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;

namespace StarRating.Application.Policies.Drafts;

/// <summary>Cells copied from a spreadsheet, put into a list of settings from one cell on. Names are understood as the page shows them; rows that are missing are added.</summary>
internal static class GridPaste
{
    private const int MostRows = 500;

    public static DraftChange Into(DraftDocument draft, DraftWish wish)
    {
        var lines = TabbedText.Rows(wish.Typed.Count > 0 ? wish.Typed[0] : "").ToList();
        if (lines.Count > MostRows)
        {
            throw new DocumentException($"一次最多粘贴 {MostRows} 行，现为 {lines.Count} 行。");
        }

        var present = draft.At(wish.Path) as JsonArray ?? [];
        var kind = present.Count > 0 ? (string?)present[^1]!["kind"] : null;
        var grown = draft;
        for (var missing = wish.To + lines.Count - present.Count; missing > 0; missing--)
        {
            grown = grown.Add(wish.Path, kind).After;
        }

        var list = grown.At(wish.Path)!.AsArray();
        var choices = DraftChoices.Of(grown);
        for (var i = 0; i < lines.Count; i++)
        {
            var row = list[wish.To + i]!.AsObject();
            var path = SettingPath.Item(wish.Path, list, wish.To + i);
            var columns = wish.Columns.SkipWhile(column => column != wish.Column).Select(column => grown.FieldAt(SettingPath.Member(path, column))).ToList();
            foreach (var (field, text) in columns.Zip(lines[i]))
            {
                row[field.Name] = Value(field, text, choices.Options(field, path), i + 1);
            }
        }

        return draft.Put(wish.Path, list.ToJsonString(StrictJson.Options));
    }

    private static JsonNode? Value(SettingField field, string text, IReadOnlyList<FieldOption> options, int line)
    {
        try
        {
            return FieldWords.Read(field, field.Kind is FieldKind.Choice or FieldKind.Flag or FieldKind.Choices ? [.. Words(field, text, options)] : [text]);
        }
        catch (DocumentException fault)
        {
            throw new DocumentException(string.Create(CultureInfo.InvariantCulture, $"粘贴内容第 {line} 行：{fault.Words}没有粘贴。"));
        }
    }

    /// <summary>What is shown back to what is stored: 市级 to city; what a field says when it is empty may stand there with its brackets or without.</summary>
    private static IEnumerable<string> Words(SettingField field, string text, IReadOnlyList<FieldOption> options)
    {
        var parts = field.Kind == FieldKind.Choices ? text.Split(['、', '，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text.Trim()];
        return parts.Where(part => part.Length > 0 && part.Trim('（', '）') != field.Empty.Trim('（', '）'))
            .Select(part => options.FirstOrDefault(option => option.Name == part)?.Word ?? part);
    }
}
