using StarRating.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>Which posts one appointment gives: 一肩挑 is two records entered in one act.</summary>
public enum PostsToHold
{
    [ChineseName("党组织书记")]
    Secretary,

    [ChineseName("书记、主任一肩挑")]
    Both,

    [ChineseName("村（居）委会主任")]
    VillageHead,

    [ChineseName("党组织副书记")]
    DeputySecretary,

    [ChineseName("“两委”委员")]
    CommitteeMember,

    [ChineseName("第一书记")]
    FirstSecretary,
}

internal static class PostsToHoldExtensions
{
    public static IReadOnlyList<Post> Posts(this PostsToHold posts) => posts switch
    {
        PostsToHold.Secretary => [Post.Secretary],
        PostsToHold.Both => [Post.Secretary, Post.VillageHead],
        PostsToHold.VillageHead => [Post.VillageHead],
        PostsToHold.DeputySecretary => [Post.DeputySecretary],
        PostsToHold.CommitteeMember => [Post.CommitteeMember],
        PostsToHold.FirstSecretary => [Post.FirstSecretary],
        _ => throw new ArgumentOutOfRangeException(nameof(posts)),
    };
}
