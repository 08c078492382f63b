namespace StarRating.Data.Secretaries;

public enum Sex
{
    Male,
    Female,
}
