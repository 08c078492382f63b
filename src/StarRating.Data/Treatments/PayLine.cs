namespace StarRating.Data.Treatments;

/// <summary>One amount for one person on one sheet, with its cause and its arithmetic.</summary>
public class PayLine : Entity, ITownshipOwned, IReplaceable
{
    public long CountyId { get; set; }

    public long PaySheetId { get; set; }

    public PaySheet PaySheet { get; set; } = null!;

    public long SecretaryId { get; set; }

    public long TownshipId { get; set; }

    public long VillageId { get; set; }

    public required string SecretaryName { get; set; }

    public required string VillageName { get; set; }

    /// <summary>Id of the component in the policy document.</summary>
    public required string Component { get; set; }

    /// <summary>The month it is for, which is earlier than the sheet's for 补发 and 扣回.</summary>
    public int ForYear { get; set; }

    public int ForMonth { get; set; }

    /// <summary>Yuan, to the fen; negative for a recovery.</summary>
    public decimal Amount { get; set; }

    public PayLineKind Kind { get; set; }

    /// <summary>What caused a later change: a sanction, a correction, a late rating, a leaver.</summary>
    public string CauseKind { get; set; } = "";

    public long? CauseId { get; set; }

    public string CauseText { get; set; } = "";

    public string ArithmeticText { get; set; } = "";

    public string TraceJson { get; set; } = "[]";

    /// <summary>The sheet must be loaded: a line of a locked sheet stays.</summary>
    public bool MayBeReplaced => PaySheet?.State == PaySheetState.Draft;
}
