using System.Text.Json;
using StarRating.Documents;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>Results and states as they are stored: the documents' own form, so that a seal covers what the command line prints.</summary>
public static class RatingJson
{
    public static string Write(RatingResult result) => ResultJson.Write(result);

    public static string Write(RatingState state) => ResultJson.WriteState(state);

    public static RatingResult ReadResult(string json) => Read<RatingResult>(json);

    public static RatingState ReadState(string json) => Read<RatingState>(json);

    private static T Read<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize<T>(json, StrictJson.Options) ?? throw new JsonException("empty");
}
