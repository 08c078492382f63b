using System.Text.Json.Nodes;
using StarRating.Assessments;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Web.Features.Policies;

/// <summary>What of a setting a city may leave to its counties: each field, and each number in the tables inside. Indicators are left to them as a whole, by an open article.</summary>
internal static class RangeFields
{
    public static IEnumerable<FieldOption> Of(SettingUnit unit, JsonObject setting, string title) =>
        Inside(unit.Form, setting, unit.Path, (unit.Profile.Length > 0 ? unit.Profile + "：" : "") + title, top: true);

    private static IEnumerable<FieldOption> Inside(SettingForm form, JsonObject setting, string path, string title, bool top)
    {
        foreach (var field in form.Fields)
        {
            var at = SettingPath.Member(path, field.Name);
            if (field.Kind is FieldKind.Whole or FieldKind.Number or FieldKind.Percent || (top && field.Kind is not (FieldKind.Section or FieldKind.Rows or FieldKind.Paragraph)))
            {
                yield return new FieldOption(at, $"{title}“{field.Label}”");
            }
            else if (field.Kind == FieldKind.Section && setting[field.Name] is JsonObject inside && SettingForms.Find(field.Type!, (string?)inside["kind"]) is { } inner)
            {
                foreach (var option in Inside(inner, inside, at, title, top: false)) yield return option;
            }
            else if (field.Kind == FieldKind.Rows && field.Type != typeof(AssessmentNode) && setting[field.Name] is JsonArray list)
            {
                foreach (var option in list.SelectMany((item, i) => Row(field, item!.AsObject(), SettingPath.Item(at, list, i), title))) yield return option;
            }
        }
    }

    private static IEnumerable<FieldOption> Row(SettingField field, JsonObject item, string path, string title) =>
        SettingForms.Find(field.Type!, (string?)item["kind"]) is { } form ? Inside(form, item, path, $"{title}／{ItemPairs.Name(form, item)}", top: false) : [];
}
