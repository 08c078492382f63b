using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Proving;
using StarRating.Ratings;

namespace StarRating.Web.Features.Policies;

/// <summary>A sample person of the grid: one text for each column.</summary>
public sealed class CaseForm
{
    /// <summary>Null for a new one; the page sends it empty.</summary>
    public string? CaseId { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string? Seen { get; set; }

    public List<string> Cells { get; set; } = [];

    public static string NameOf(CaseColumn column) => $"Cells[{(int)column}]";

    public static CaseForm Of(SampleCase? known, PolicyDocument policy, bool copy) => new()
    {
        CaseId = copy ? null : known?.Id,
        Seen = copy ? "" : SampleCases.Fingerprint(known),
        Cells = known is null ? [.. ChineseNames.Of<CaseColumn>().Select(_ => "")]
            : [.. CaseCells.Write(copy ? known with { Name = Copied(known.Name) } : known, policy)],
    };

    internal static string Copied(string name) => name.Length > 94 ? name : name + "（复制）";

    /// <summary>What the browser left out is empty.</summary>
    public string At(CaseColumn column) => (int)column < Cells.Count ? Cells[(int)column] ?? "" : "";
}

/// <summary>A sample person that is a whole facts document.</summary>
public sealed class CaseDocumentForm
{
    public string? CaseId { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string? Seen { get; set; }

    public string Name { get; set; } = "";

    public string Facts { get; set; } = "";

    public string Person { get; set; } = "";

    public string Expected { get; set; } = "";

    public string Pay { get; set; } = "";

    public static CaseDocumentForm Of(SampleCase known, bool copy) => new()
    {
        CaseId = copy ? null : known.Id,
        Seen = copy ? "" : SampleCases.Fingerprint(known),
        Name = copy ? CaseForm.Copied(known.Name) : known.Name,
        Facts = System.Text.Json.JsonSerializer.Serialize(known.Facts, StrictJson.Indented),
        Person = known.Person ?? "",
        Expected = OutcomeSentence.Of(known.Expected.Kind, known.Expected.Stars),
        Pay = known.Expected.Pay is { } pay ? $"{pay}" : "",
    };

    /// <summary>The case; null, and the fields told, when it cannot be read.</summary>
    public SampleCase? Read(PolicyDocument policy, Action<string, string> fault)
    {
        FactsDocument? facts = null;
        try
        {
            facts = FactsJson.Read(Facts ?? "");
        }
        catch (DocumentException refused)
        {
            fault(nameof(Facts), refused.Message);
        }

        var cells = new string[ChineseNames.Of<CaseColumn>().Count];
        Array.Fill(cells, "");
        cells[(int)CaseColumn.Name] = Name ?? "";
        cells[(int)CaseColumn.Year] = (facts?.Year ?? 2000).ToString(System.Globalization.CultureInfo.InvariantCulture);
        cells[(int)CaseColumn.Expected] = Expected ?? "";
        cells[(int)CaseColumn.Pay] = Pay ?? "";
        var reader = new CaseReader(policy);
        var known = reader.Read(cells, CaseId ?? "new");
        foreach (var wrong in reader.Faults)
        {
            fault(wrong.Column == CaseColumn.Name ? nameof(Name) : wrong.Column == CaseColumn.Pay ? nameof(Pay) : nameof(Expected), wrong.Text);
        }

        return facts is null || known is null ? null : known with { Facts = facts, Person = string.IsNullOrWhiteSpace(Person) ? null : Person.Trim() };
    }
}

/// <summary>Rows of a spreadsheet, pasted.</summary>
public sealed class CasePasteForm
{
    public string Text { get; set; } = "";

    /// <summary>The rows with their cells; a first row that holds the names of the columns is left out.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string? text) => TabbedText.Rows(text ?? "")
        .Where((cells, i) => i > 0 || !cells.Contains(CaseColumn.Name.InChinese()));
}
