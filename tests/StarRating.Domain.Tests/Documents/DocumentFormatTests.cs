using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Documents;

/// <summary>The schemas and the field reference in docs/ are those of the code that reads the documents.</summary>
public sealed class DocumentFormatTests
{
    public static TheoryData<Type, string, string> Documents => new()
    {
        { typeof(PolicyDocument), "policy", "A policy of StarRating (starrating/policy/1)" },
        { typeof(FactsDocument), "facts", "Facts of one rating year of StarRating (starrating/facts/1)" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_schema_is_that_of_the_strict_reader(Type root, string name, string title) =>
        Repository.Keep($"docs/schemas/{name}.schema.json", JsonSchemaOf.Document(root, title));

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_field_reference_names_every_field_with_its_default_and_meaning(Type root, string name, string title)
    {
        Assert.NotEmpty(title);
        const string mark = "<!-- What follows is written by eng/keep.sh from the types that read the document. -->\n";
        var file = $"docs/{name}-format.md";
        var page = Repository.Read(file);
        var at = page.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at > 0, $"{file} has lost the mark above its field reference.");
        Repository.Keep(file, page[..(at + mark.Length)] + FieldTables.Of(root));
    }

    /// <summary>A field whose meaning is not said, or is said by its name alone, is no documentation.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_field_and_every_word_has_a_meaning(Type root, string name, string title)
    {
        Assert.NotEmpty(name + title);
        var types = new DocumentShape(root).Types;
        var silent = types.SelectMany(type => type.Members.Where(member => member.Text.Length < 12).Select(member => $"{type.Name}.{member.Name}"))
            .Concat(types.Where(type => type.Type.IsEnum).SelectMany(type => type.Words().Where(word => word.Text.Length < 3).Select(word => $"{type.Name}.{word.Word}")))
            .Concat(types.Where(type => type.Text.Length < 12).Select(type => type.Name));

        Assert.Equal("", string.Join("；", silent));
    }
}
