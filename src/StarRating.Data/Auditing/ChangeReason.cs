namespace StarRating.Data.Auditing;

/// <summary>The use case that is at work and the reason its user gave; every change record carries both.</summary>
public sealed class ChangeReason
{
    public string UseCase { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>Called by a use case before it saves. Saving a business row without it is refused.</summary>
    public void For<TUseCase>(string reason = "") => For(typeof(TUseCase).Name, reason);

    public void For(string useCase, string reason = "")
    {
        UseCase = useCase;
        Reason = reason.Trim();
    }
}
