namespace StarRating.Application.Auditing;

/// <summary>
/// What columns and rows are called where changes are shown: the conflict page and the history of a file. A name with its entity before
/// it goes before the general one. A test asks for every recorded column.
/// </summary>
public static partial class FieldNames
{
    /// <summary>Keys and computed documents: recorded, and nothing that a person reads.</summary>
    private static readonly HashSet<string> Internal = new(StringComparer.Ordinal)
    {
        "UserId", "SecretaryId", "RatingYearId", "CohortMemberId", "PolicyVersionId", "NoticeId", "PaySheetId", "RatingRunId", "SupersedesId", "CauseId", "CorrectionId", "OpenSecretaryId", "HeldRatingId",
        "UploadedById", "CommitKey", "HeadHash", "ColumnsJson", "ProposedById", "ApprovedById", "DifferencesJson", "PayJson", "FaultsJson",
        "SuccessorId", "NewTownshipId", "Hash", "SealHash", "PolicyHash", "KeyFingerprint", "Json", "FactsJson", "TraceJson", "PartsJson", "StateJson", "CountsJson",
        "ChosenJson", "IssuesJson", "EngineRevision", "ExclusionCode", "ReasonCode", "CauseKind", "SchemaVersion", "Sequence", "SortOrder",
        "LockoutEnabled", "LockoutEnd", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "Email", "PhoneNumber",
    };

    /// <summary>The name at which a change of the column is shown; null for what is not shown.</summary>
    public static string? Of(string entity, string property) => Internal.Contains(property) ? null : Label(entity, property);

    /// <summary>The column's name, shown or not; null for one that has none.</summary>
    public static string? Label(string entity, string property) =>
        OfEntities.GetValueOrDefault($"{entity}.{property}") ?? Fields.GetValueOrDefault(property) ?? (Internal.Contains(property) ? property : null);

    public static string OfEntity(string entity) => Entities.GetValueOrDefault(entity, "这条记录");

    /// <summary>The kinds of rows whose changes are recorded, by name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> AllEntities => Entities;

    /// <summary>Has the row a name of its own?</summary>
    public static bool Knows(string entity) => Entities.ContainsKey(entity);
}
