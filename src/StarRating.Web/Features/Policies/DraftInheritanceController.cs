using Microsoft.AspNetCore.Mvc;
using StarRating.Application;
using StarRating.Application.Policies.Drafts;
using StarRating.Data.Access;
using StarRating.Documents;
using StarRating.Policies.Comparing;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Policies;

/// <summary>对照市级: the city's version the draft follows, the city's present one and the draft, article by article, to take over or to keep.</summary>
[Route("policies/drafts/{id:long}/inherit")]
public sealed class DraftInheritanceController(DraftQueries drafts, FollowCity follow) : PortalController
{
    [HttpGet(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Index(long id)
    {
        var view = await drafts.View(id, Stop);
        var old = view.City ?? throw new Refusal("这份草稿没有依据市级政策，不需要对照市级。");
        var present = view.NewerCity is { } newer ? await drafts.Reference(newer.Id, Stop) ?? old : old;
        return View(new InheritancePage(view, old, present, ThreeWayComparison.Of(old.Document, present.Document, view.Document), CanonicalJson.HashOf(view.Draft.Json)));
    }

    /// <summary>The choice for every article at once.</summary>
    [HttpPost(""), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Index(long id, InheritanceForm form)
    {
        await follow.Follow(id, form.Version, [.. form.Taken.Select(Id)], form.Seen, Stop);
        Say(form.Taken.Count == 0 ? "已改为依据市级新版，各条保留本县规定。" : $"已改为依据市级新版，采用市级 {form.Taken.Count} 条；其余保留本县规定。");
        return RedirectToAction("Index", "DraftEditor", new { id });
    }

    /// <summary>One article back as the city's version the draft follows has it.</summary>
    [HttpPost("take"), Requires(Function.PoliciesEdit)]
    public async Task<IActionResult> Take(long id, string article)
    {
        var view = await drafts.View(id, Stop);
        var city = view.City ?? throw new Refusal("这份草稿没有依据市级政策，没有可以恢复的市级规定。");
        await follow.Follow(id, city.Id, [Id(article)], CanonicalJson.HashOf(view.Draft.Json), Stop);
        Say("该条已恢复为市级规定。");
        return RedirectToAction("Index", "DraftEditor", new { id, open = article });
    }

    private static string Id(string article) => article == EditorPage.NoArticle ? "" : article;
}

/// <summary>What is taken over.</summary>
public sealed class InheritanceForm
{
    public long Version { get; set; }

    public string Seen { get; set; } = "";

    /// <summary>The articles taken over, as the page names them.</summary>
    public List<string> Taken { get; set; } = [];
}

/// <summary>The three versions side by side.</summary>
public sealed record InheritancePage(DraftView View, DraftReference Old, DraftReference Present, IReadOnlyList<ThreeWayArticle> Articles, string Seen)
{
    public bool IsNew => Old.Id != Present.Id;
}

/// <summary>The articles of the three versions as a table.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="IsNew">The city has published anew; otherwise two versions are beside each other.</param>
/// <param name="Choosing">Each of the city's changes may be taken over.</param>
/// <param name="Own">What the county's column is called.</param>
/// <param name="Restore">Where one article is put back as the city has it; null: it is not offered.</param>
public sealed record ThreeWayTable(IReadOnlyList<ThreeWayArticle> Articles, bool IsNew, bool Choosing, string Own, string? Restore = null);
