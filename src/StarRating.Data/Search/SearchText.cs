namespace StarRating.Data.Search;

/// <summary>The text that a search box is matched against: characters|full pinyin|initials.</summary>
public static class SearchText
{
    public static string OfPlace(string name) => name;

    public static string OfPerson(string name) => name;
}
