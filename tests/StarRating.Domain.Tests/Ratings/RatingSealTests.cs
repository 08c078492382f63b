using StarRating.Ratings;

namespace StarRating.Domain.Tests.Ratings;

public class RatingSealTests
{
    private static readonly SealedContent Content = new()
    {
        FactsJson = """{"person":"1"}""",
        PolicyHash = "aa",
        EngineRevision = "1",
        Outcome = OutcomeKind.Rated,
        Stars = 5,
        Grade = "优秀",
        TraceJson = """[{"effect":2}]""",
    };

    [Fact]
    public void The_same_content_gives_the_same_seal() => Assert.Equal(RatingSeal.Of(Content), RatingSeal.Of(Content with { }));

    [Fact]
    public void A_seal_made_once_is_made_again_by_every_later_version() =>
        Assert.Equal("b9b90e20aa724ffd3d8b31543b885fb0d3d5fc7c73fafefe249408f4e35000e0", RatingSeal.Of(Content).Hash);

    [Fact]
    public void A_change_of_any_part_changes_hash_and_code()
    {
        var seals = new[]
        {
            Content,
            Content with { FactsJson = """{"person":"2"}""" },
            Content with { PolicyHash = "ab" },
            Content with { EngineRevision = "2" },
            Content with { Outcome = OutcomeKind.NoStar },
            Content with { Stars = 4 },
            Content with { Stars = null },
            Content with { Reason = "x" },
            Content with { Grade = "合格" },
            Content with { Grade = null },
            Content with { TraceJson = "[]" },
        }.Select(RatingSeal.Of).ToList();

        Assert.Equal(seals.Count, seals.Select(seal => seal.Hash).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(seals.Count, seals.Select(seal => seal.VerificationCode).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Text_moved_from_one_part_to_the_next_changes_the_seal() =>
        Assert.NotEqual(
            RatingSeal.Of(Content with { PolicyHash = "aab", EngineRevision = "c" }),
            RatingSeal.Of(Content with { PolicyHash = "aa", EngineRevision = "bc" }));

    [Fact]
    public void The_code_has_three_groups_of_four_unmistakable_characters() =>
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$", RatingSeal.Of(Content).VerificationCode);
}
