import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds up the test reports written since the build began and prints "N passed, N failed, N skipped".
 * Arguments: project folder, a file whose time marks the begin. Exit 1 when no test ran or one failed.
 */
public final class TestCount {

	private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);

	public static void main(String[] args) throws IOException {
		var begin = Files.getLastModifiedTime(Path.of(args[1]));
		List<Path> reports;
		try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
			reports = files.filter(p -> p.getFileName().toString().matches("TEST-.*\\.xml"))
					.filter(p -> p.toString().contains("surefire-reports")).toList();
		}
		int total = 0;
		int failed = 0;
		int skipped = 0;
		for (Path report : reports) {
			if (Files.getLastModifiedTime(report).compareTo(begin) < 0) {
				continue;
			}
			Matcher suite = SUITE.matcher(Files.readString(report));
			if (suite.find()) {
				total += attribute(suite.group(), "tests");
				failed += attribute(suite.group(), "failures") + attribute(suite.group(), "errors");
				skipped += attribute(suite.group(), "skipped");
			}
		}
		System.out.println((total - failed - skipped) + " passed, " + failed + " failed, " + skipped + " skipped");
		System.exit(total - skipped > 0 && failed == 0 ? 0 : 1);
	}

	private static int attribute(String tag, String name) {
		Matcher m = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(tag);
		return m.find() ? Integer.parseInt(m.group(1)) : 0;
	}
}
