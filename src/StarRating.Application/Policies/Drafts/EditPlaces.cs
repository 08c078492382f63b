using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>The place of an edit: a path, or the whole document where it is empty.</summary>
internal static class EditPlaces
{
    /// <summary>Whether the value that an edit left, or found, still stands in its place.</summary>
    public static bool Stands(DraftDocument draft, string path, string? json) =>
        path.Length == 0 ? draft.Json == json : draft.At(path)?.ToJsonString(StrictJson.Options) == json;

    /// <summary>Whether the draft follows the version of the city that an edit left, or found; an edit that did not change it stands under any.</summary>
    public static bool Follows(PolicyDraft draft, PolicyDraftEdit edit, long? version) =>
        edit.CityVersionBeforeId == edit.CityVersionNowId || draft.CityVersionId == version;

    /// <summary>The draft follows the version of the city that it followed before an edit, or after it.</summary>
    public static void Follow(PolicyDraft draft, PolicyDraftEdit edit, long? version)
    {
        if (edit.CityVersionBeforeId != edit.CityVersionNowId)
        {
            draft.CityVersionId = version;
        }
    }

    public static DraftDocument Put(DraftDocument draft, string path, string? json, string words)
    {
        try
        {
            return path.Length == 0 ? DraftDocument.Read(json!) : draft.Put(path, json).After;
        }
        catch (DocumentException fault)
        {
            throw new Refusal($"“{words}”不能这样改回：{fault.Words}");
        }
    }
}
