namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>
/// The same forms sent by who may, about one's own: they are taken or refused with reasons, never "not found" (or the other tests would prove nothing),
/// and whatever they do, the other county stays as it was. Then own addresses with other people's ids in the form.
/// </summary>
public sealed class OwnFormsTests(FurnishedPortal portal) : IClassFixture<FurnishedPortal>
{
    [Fact]
    public async Task A_form_about_ones_own_is_answered_and_touches_no_other_county()
    {
        var users = new[] { (RouteTable.Reviewer, portal.City.Reviewer), (RouteTable.Staff, portal.Staff), (RouteTable.Manager, portal.City.Manager), (RouteTable.City, portal.City.Official) };
        var (faults, sent) = (new List<string>(), new HashSet<RouteLine>());
        var before = await DatabaseState.ReadAsync(portal, portal.Foreign.CountyId);
        foreach (var (letter, user) in users)
        {
            using var visitor = await Visitor.ArriveAsync(await portal.SignInAsync(user), letter);
            foreach (var line in RouteTable.Lines.Where(line => line.Route.StartsWith("POST", StringComparison.Ordinal) && visitor.May(line) && !line.Template.StartsWith("account/", StringComparison.Ordinal)))
            {
                if (!sent.Add(line))
                {
                    continue;
                }

                using var answer = await visitor.GoAsync(line, line.Address((_, thing) => portal.Own[thing]), portal.Own);
                if ((int)answer.StatusCode is 403 or 404 or >= 500 && (int)answer.StatusCode != line.Own)
                {
                    faults.Add($"{(int)answer.StatusCode} for “{letter}”: {line.Route}");
                }
            }
        }

        faults.AddRange((await DatabaseState.ReadAsync(portal, portal.Foreign.CountyId)).ChangedSince(before).Select(table => $"changed {table}"));
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>Villages, policies, persons, townships of others, put into forms of one's own.</summary>
    [Theory]
    [InlineData("POST secretaries/new", RouteTable.Staff, false)]
    [InlineData("POST secretaries/{secretaryId:long}/appointments/new", RouteTable.Staff, false)]
    [InlineData("POST organization/villages/new", RouteTable.Staff, false)]
    [InlineData("POST organization/villages/{id:long}/end", RouteTable.Staff, false)]
    [InlineData("POST years/open", RouteTable.Manager, false)]
    [InlineData("POST years/{year:int:range(2000,2100)}/objections/new", RouteTable.Staff, false)]
    [InlineData("POST years/{year:int}/scores/{townshipId:long}/cells", RouteTable.Reviewer, false)]
    [InlineData("POST years/{year:int}/scores/{townshipId:long}/cells", RouteTable.Reviewer, true)]
    [InlineData("POST years/{year:int}/scores/{townshipId:long}/recheck", RouteTable.Staff, false)]
    [InlineData("POST years/{year:int}/scores/{townshipId:long}/reviews", RouteTable.Reviewer, false)]
    [InlineData("POST years/{year:int}/scores/{townshipId:long}/reviews", RouteTable.Reviewer, true)]
    [InlineData("POST scope", RouteTable.Staff, false)]
    public async Task Ids_of_others_in_a_form_are_refused(string route, string letter, bool neighbours)
    {
        var theirs = neighbours ? portal.Neighbour : portal.Foreign;
        var user = letter == RouteTable.Manager ? portal.City.Manager : letter == RouteTable.Staff ? portal.Staff : portal.City.Reviewer;
        using var visitor = await Visitor.ArriveAsync(await portal.SignInAsync(user), letter);
        var before = await DatabaseState.ReadAsync(portal);
        var line = RouteTable.Lines.First(one => one.Route == route);
        using var answer = await visitor.GoAsync(line, line.Address((_, thing) => portal.Own[thing]), theirs);
        Assert.True((int)answer.StatusCode is 404 or 409 or 200 or 422, $"{(int)answer.StatusCode}");
        Assert.Equal([], (await DatabaseState.ReadAsync(portal)).ChangedSince(before));
        var text = await answer.TextAsync();
        Assert.DoesNotContain(theirs.Secrets.Except([theirs.Village.Code]), secret => text.Contains(secret, StringComparison.Ordinal));
    }
}
