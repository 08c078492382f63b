using StarRating.Secretaries;

namespace StarRating.Domain.Tests.Secretaries;

public sealed class AppointmentRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly PostHeld Entered = new(0, 1, 10, Post.Secretary, new(2021, 1, 1), null);

    [Fact]
    public void An_end_on_or_before_the_start_is_wrong()
    {
        Assert.Equal(AppointmentProblem.EndNotAfterStart, Problem(Entered with { End = new(2021, 1, 1) }));
        Assert.Equal(AppointmentProblem.EndNotAfterStart, Problem(Entered with { End = new(2020, 1, 1) }));
        Assert.Null(Problem(Entered with { End = new(2021, 1, 2) }));
    }

    [Fact]
    public void Nothing_is_entered_for_the_future()
    {
        Assert.Equal(AppointmentProblem.InFuture, Problem(Entered with { Start = Today.AddDays(1) }));
        Assert.Null(Problem(Entered with { Start = Today }));
    }

    [Fact]
    public void Nobody_holds_a_post_under_age() =>
        Assert.Equal(AppointmentProblem.TooYoung, AppointmentRules.Check(Entered, [], new DateOnly(2003, 1, 2), Today)?.Problem);

    [Fact]
    public void The_same_post_twice_overlaps_but_following_at_the_day_of_removal_does_not()
    {
        var earlier = new PostHeld(5, 1, 10, Post.Secretary, new(2015, 1, 1), new(2021, 1, 2));
        Assert.Equal(AppointmentProblem.SamePostTwice, Problem(Entered, earlier));
        Assert.Null(Problem(Entered, earlier with { End = new(2021, 1, 1) }));
    }

    [Fact]
    public void A_village_has_one_secretary_at_a_time_and_someone_acting_may_stand_in()
    {
        var holder = new PostHeld(5, 2, 10, Post.Secretary, new(2015, 1, 1), null);
        Assert.Equal(AppointmentProblem.PostTaken, Problem(Entered, holder));
        Assert.Null(Problem(Entered with { IsActing = true }, holder));
        Assert.Null(Problem(Entered with { Post = Post.CommitteeMember }, holder with { Post = Post.CommitteeMember }));
    }

    [Fact]
    public void Both_posts_of_one_village_are_held_at_once() =>
        Assert.Null(Problem(Entered with { Post = Post.VillageHead }, new PostHeld(5, 1, 10, Post.Secretary, new(2021, 1, 1), null)));

    [Fact]
    public void Two_villages_at_once_need_one_that_is_not_main()
    {
        var elsewhere = new PostHeld(5, 1, 11, Post.Secretary, new(2015, 1, 1), null);
        Assert.Equal(AppointmentProblem.TwoMainVillages, Problem(Entered, elsewhere));
        Assert.Null(Problem(Entered, elsewhere with { IsMain = false }));
    }

    [Fact]
    public void A_record_does_not_collide_with_its_own_earlier_self() =>
        Assert.Null(Problem(Entered with { Id = 5, Start = new(2020, 1, 1) }, Entered with { Id = 5 }));

    private static AppointmentProblem? Problem(PostHeld entered, params PostHeld[] others) =>
        AppointmentRules.Check(entered, others, null, Today)?.Problem;
}
