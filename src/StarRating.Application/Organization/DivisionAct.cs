using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>What becomes of one township or village; nine digits are a township, twelve a village.</summary>
/// <param name="Code">The code it has; of a new one the code it gets.</param>
/// <param name="Name">The name it has; of a new or renamed one the name it gets.</param>
/// <param name="Kind">What happens.</param>
/// <param name="NewCode">The code it gets, empty when it keeps its own.</param>
/// <param name="Into">The township into which it goes, or the units that take its place, by name or code and joined by 、.</param>
/// <param name="Township">Of a new village: where it lies.</param>
/// <param name="Category">The category it gets; null to leave it.</param>
public sealed record DivisionStep(
    string Code, string Name, DivisionChangeKind Kind, string NewCode = "", string Into = "", string Township = "", VillageCategory? Category = null);

/// <summary>One act of the office: its steps are registered together or not at all, from one day on and by one document.</summary>
public sealed record DivisionAct(IReadOnlyList<DivisionStep> Steps, DateOnly EffectiveOn, string DocumentNumber, string Reason);

/// <summary>What an act will do, in sentences, or why it cannot.</summary>
/// <param name="Effects">One sentence each.</param>
/// <param name="Faults">By the field of the form, empty for the act as a whole.</param>
public sealed record DivisionOutlook(IReadOnlyList<string> Effects, IReadOnlyList<(string Field, string Message)> Faults)
{
    public bool IsPossible => Faults.Count == 0;
}
