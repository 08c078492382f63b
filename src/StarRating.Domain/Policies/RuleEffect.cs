using System.Text.Json.Serialization;

namespace StarRating.Policies;

/// <summary>What a rule of the yearly adjustment does. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AddStars), "add")]
[JsonDerivedType(typeof(SetStars), "set")]
[JsonDerivedType(typeof(AtLeastStars), "atLeast")]
[JsonDerivedType(typeof(AtMostStars), "atMost")]
[JsonDerivedType(typeof(NoChange), "noChange")]
[JsonDerivedType(typeof(NoRise), "noRise")]
[JsonDerivedType(typeof(NoFall), "noFall")]
[JsonDerivedType(typeof(ToNoStar), "noStar")]
[JsonDerivedType(typeof(CommitteeRange), "committee")]
public abstract record RuleEffect;

/// <summary>±n stars.</summary>
/// <param name="Stars">More than zero rises, less falls.</param>
public sealed record AddStars(int Stars) : RuleEffect;

/// <summary>Set to n stars.</summary>
/// <param name="Stars">The stars.</param>
public sealed record SetStars(int Stars) : RuleEffect;

/// <summary>At least n stars.</summary>
/// <param name="Stars">The stars.</param>
public sealed record AtLeastStars(int Stars) : RuleEffect;

/// <summary>At most n stars.</summary>
/// <param name="Stars">The stars.</param>
public sealed record AtMostStars(int Stars) : RuleEffect;

/// <summary>No change this year: what the additions come to is dropped.</summary>
public sealed record NoChange : RuleEffect;

/// <summary>No rise this year.</summary>
public sealed record NoRise : RuleEffect;

/// <summary>No fall this year.</summary>
public sealed record NoFall : RuleEffect;

/// <summary>不定星级.</summary>
public sealed record ToNoStar : RuleEffect;

/// <summary>A committee picks ±n inside the range, with a reason. Without its decision the rule waits.</summary>
/// <param name="From">The least.</param>
/// <param name="To">The most.</param>
public sealed record CommitteeRange(int From, int To) : RuleEffect;
