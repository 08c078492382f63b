using FluentValidation;
using StarRating.Application.Assessments;

namespace StarRating.Web.Features.Assessments;

/// <summary>A batch of cells as the sheet's script sends it.</summary>
public sealed record CellsForm(IReadOnlyList<CellForm>? Cells)
{
    public IReadOnlyList<CellEntry> Entries() =>
        [.. Cells!.Select(c => new CellEntry(c.Member, c.Indicator, c.Value ?? "", c.Version, c.Reason ?? ""))];
}

public sealed record CellForm(long Member, string Indicator, string? Value, int Version, string? Reason);

/// <summary>The shape only; what a figure may be is said cell by cell by the use case.</summary>
public sealed class CellsValidator : AbstractValidator<CellsForm>
{
    public const int Most = 1000;

    public CellsValidator()
    {
        RuleFor(x => x.Cells).NotEmpty().Must(cells => cells is null || cells.Count <= Most);
        RuleForEach(x => x.Cells).ChildRules(cell =>
        {
            cell.RuleFor(c => c.Indicator).NotEmpty().MaximumLength(60);
            cell.RuleFor(c => c.Value).MaximumLength(40);
            cell.RuleFor(c => c.Version).GreaterThanOrEqualTo(0);
            cell.RuleFor(c => c.Reason).MaximumLength(500);
        });
        RuleFor(x => x.Cells).Must(cells => cells is null || cells.DistinctBy(c => (c.Member, c.Indicator)).Count() == cells.Count);
    }
}
