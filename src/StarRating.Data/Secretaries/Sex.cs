namespace StarRating.Data.Secretaries;

public enum Sex
{
    [ChineseName("男")]
    Male,

    [ChineseName("女")]
    Female,
}
