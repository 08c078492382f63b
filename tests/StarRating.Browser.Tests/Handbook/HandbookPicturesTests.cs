namespace StarRating.Browser.Tests.Handbook;

public sealed class HandbookPicturesTests
{
    /// <summary>All pictures together.</summary>
    private const long MaxBytes = 4_000_000;

    [Fact]
    public void Every_picture_of_the_handbook_is_taken_by_the_walk_and_every_picture_taken_is_shown() =>
        Assert.Equal(Picture.All.Select(picture => picture.Name).Order(), HandbookFiles.Shown().Select(shown => shown.Picture).Distinct().Order());

    [Fact]
    public void Every_picture_is_in_the_repository_and_together_they_are_small()
    {
        var files = new DirectoryInfo(HandbookFiles.Images).GetFiles();
        Assert.Equal(Picture.All.Select(picture => picture.Name + ".png").Order(), files.Select(file => file.Name).Order());
        Assert.True(files.Sum(file => file.Length) < MaxBytes, $"{files.Sum(file => file.Length)} bytes");
    }

    [Fact]
    public void A_reduced_picture_has_the_same_size_and_few_colours()
    {
        var png = File.ReadAllBytes(Path.Combine(HandbookFiles.Images, Picture.All[0].Name + ".png"));
        Assert.Equal((1366, 768, 3), (Number(png, 16), Number(png, 20), png[25]));

        static int Number(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
    }
}
