using System.Text.Json.Nodes;
using StarRating.Policies.Drafting;

namespace StarRating.Web.Features.Policies;

/// <summary>A setting as sentences with fields, at its place.</summary>
public sealed record SettingBox(EditorPage Page, string Path, SettingForm Form, JsonObject Value)
{
    public FieldBox Field(SettingField field) => new(Page, SettingPath.Member(Path, field.Name), Path, field, Value[field.Name], Form.Title);
}

/// <summary>A field at its place; <paramref name="Owner"/> is the setting it belongs to, <paramref name="Of"/> what that is called.</summary>
public sealed record FieldBox(EditorPage Page, string Path, string Owner, SettingField Field, JsonNode? Value, string Of)
{
    public string Element => EditorPage.ElementOf(Path);

    public string Label => $"{Of}：{Field.Label}";

    public DraftFault? Fault => Page.Fault?.Path == Path ? Page.Fault : null;

    /// <summary>As it stands in the field: what was typed, where it was refused.</summary>
    public string Text => Fault is { } fault ? string.Join('、', fault.Typed) : FieldWords.Write(Field, Value);

    /// <summary>Wide enough for what it says.</summary>
    public string Width => Field.Kind switch
    {
        FieldKind.Whole or FieldKind.Percent => "is-short num",
        FieldKind.Number => "is-figure num",
        _ when Text.Length > 14 => "is-wide",
        _ => "is-word",
    };

    public IReadOnlyList<string> Chosen => Value is JsonArray many ? [.. many.Select(word => word!.ToString())] : Value is null ? [] : [Value.ToString().ToLowerInvariant() is "true" or "false" ? Value.ToString().ToLowerInvariant() : Value.ToString()];

    /// <summary>What may be chosen; what is chosen but no longer exists stays in sight.</summary>
    public IReadOnlyList<FieldOption> Options
    {
        get
        {
            var known = Field is { Name: "setting", Kind: FieldKind.Text } ? [.. Page.Fields(Page.KeyOf(Path) is EditorPage.NoArticle ? null : Page.KeyOf(Path))] : Page.Choices.Options(Field, Owner);
            return [.. known, .. Chosen.Where(word => known.All(option => option.Word != word)).Select(word => new FieldOption(word, word.Length > 0 ? $"{word}（已不存在）" : "（请选择）"))];
        }
    }

    public IReadOnlyList<SettingKind> Kinds => SettingForms.KindsOf(Field.Type!);

    /// <summary>The setting inside, with the form of its kind; null where there is none.</summary>
    public SettingBox? Inside => Value is JsonObject setting && SettingForms.Find(Field.Type!, (string?)setting["kind"]) is { } form ? new(Page, Path, form, setting) : null;

    public RowsBox Rows => new(Page, Path, Field.Type!, Value as JsonArray ?? [], Field.Label);
}

/// <summary>A list of settings at its place: a grid where each field fits into a cell, else one below the other.</summary>
public sealed record RowsBox(EditorPage Page, string Path, Type Type, JsonArray List, string Label)
{
    private const int SpreadOut = 4;

    public IReadOnlyList<SettingKind> Kinds => SettingForms.KindsOf(Type);

    /// <summary>The fields that are columns: all of a flat setting, and those that every kind has in common; none: no grid. Codes are no column: the office has no use for them.</summary>
    public IReadOnlyList<SettingField> Columns => [.. Common.Where(one => one.Name is not ("id" or "key" or "code" or "article"))];

    private IEnumerable<SettingField> Common => Kinds.Count == 0
        ? SettingForms.Of(Type) is { IsFlat: true } form ? form.Fields : []
        : Kinds[0].Form.Fields.Where(one => one.Kind is not (FieldKind.Section or FieldKind.Rows or FieldKind.Paragraph) && Kinds.All(kind => kind.Form.Find(one.Name)?.Kind == one.Kind));

    public bool IsGrid => Columns.Count > 0;

    /// <summary>Whether the columns say everything.</summary>
    public bool IsWhole => Kinds.Count == 0;

    public IEnumerable<RowBox> Items => List.Select((item, index) => new RowBox(this, SettingPath.Item(Path, List, index), index, item!.AsObject()));

    /// <summary>Many items are shown as read sentences, spread out one at a time.</summary>
    public bool Folded => List.Count > SpreadOut || (IsGrid && !IsWhole);
}

/// <summary>One item of a list.</summary>
public sealed record RowBox(RowsBox Of, string Path, int Index, JsonObject Value)
{
    public SettingForm Form => SettingForms.Find(Of.Type, (string?)Value["kind"]) ?? SettingForms.Of(Of.Type);

    public SettingBox Setting => new(Of.Page, Path, Form, Value);

    public bool IsOpen => !Of.Folded || Of.Page.At == Path || Of.Page.At.StartsWith(Path + ".", StringComparison.Ordinal);

    /// <summary>What it says, short enough for a line.</summary>
    public string Sentence
    {
        get
        {
            var text = Of.Page.Words.Say(new SettingField("", "", FieldKind.Section) { Type = Of.Type }, Value);
            return text.Length <= 160 ? text : text[..160] + "…";
        }
    }
}
