using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>What a village is to be, beside what it is.</summary>
internal sealed record VillageWish(string Name, VillageKind Kind, VillageCategory? Category, Township Place, string Code, Village Now, Township PlaceNow)
{
    public bool Renames => Name != Now.Name;

    public bool Turns => Kind != Now.Kind;

    public bool Recategorises => Category != Now.Category;

    public bool Moves => Place != PlaceNow;

    public bool Recodes => Code != Now.Code;

    public bool IsAny => Renames || Turns || Recategorises || Moves || Recodes;
}
