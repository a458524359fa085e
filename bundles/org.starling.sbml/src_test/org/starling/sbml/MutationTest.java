package org.starling.sbml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.checks.ModelException;

/** Files that went wrong on the way: each ends in a model or in one message, never in another exception, never late. */
class MutationTest {

	private static final int MUTANTS = Integer.getInteger("starling.mutants", 160);
	private static final Pattern VALUE = Pattern.compile("\"([^\"<]*)\"");
	private static final Pattern TAG = Pattern.compile("<[^>]*>");
	private static final List<String> ODD = List.of("", "NaN", "INF", "-INF", "1e999", "-1", "0", "1e-320", "true", "x", "time", "pi",
			"\u00e9\u4e2d", "9999999999999999999", " ", "a b", "k", "y", "&lt;", "3.5");

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void mutantsEndInAModelOrAMessage() throws IOException {
		List<String> sources = new ArrayList<>();
		try (Stream<Path> files = Files.list(Sbml.models())) {
			for (Path file : files.sorted().toList()) {
				sources.add(Files.readString(file));
			}
		}
		Random random = new Random(Long.getLong("starling.mutants.seed", 20260703));
		int refused = 0;
		for (int i = 0; i < MUTANTS; i++) {
			String text = sources.get(random.nextInt(sources.size()));
			for (int n = random.nextInt(3); n >= 0; n--) {
				text = mutant(text, random);
			}
			String mutant = text;
			refused += Sbml.withinSeconds(() -> isRefused(mutant)) ? 1 : 0;
		}
		assertTrue(refused > MUTANTS / 4 && refused < MUTANTS, refused + " of " + MUTANTS + " are refused");
	}

	private static boolean isRefused(String text) throws IOException {
		try {
			SbmlImport imported = SbmlReader.read(text, Path.of("mutant.xml"));
			ModelSimulator.of(imported.model(), null, Sbml.SOLVERS);
			SbmlWriter.write(imported.model());
			return false;
		} catch (SbmlException | ModelException e) {
			assertTrue(e.getMessage().length() < 2_000, e.getMessage());
			return true;
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError("not a message but " + e + " for:\n" + text, e);
		}
	}

	private static String mutant(String text, Random random) {
		return switch (random.nextInt(6)) {
		case 0 -> {
			int at = random.nextInt(text.length());
			yield text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(30)));
		}
		case 1 -> {
			int at = random.nextInt(text.length());
			yield text.substring(0, at) + (char) (32 + random.nextInt(200)) + text.substring(at + 1);
		}
		case 2 -> {
			MatchResult value = any(VALUE, text, random);
			yield text.substring(0, value.start()) + '"' + ODD.get(random.nextInt(ODD.size())) + '"' + text.substring(value.end());
		}
		case 3 -> {
			MatchResult from = any(VALUE, text, random);
			MatchResult to = any(VALUE, text, random);
			yield text.substring(0, to.start()) + from.group() + text.substring(to.end());
		}
		case 4 -> {
			MatchResult tag = any(TAG, text, random);
			yield text.substring(0, tag.start()) + text.substring(tag.end());
		}
		default -> {
			MatchResult from = any(TAG, text, random);
			MatchResult to = any(TAG, text, random);
			yield text.substring(0, to.start()) + from.group() + text.substring(to.start());
		}
		};
	}

	private static MatchResult any(Pattern pattern, String text, Random random) {
		List<MatchResult> all = pattern.matcher(text).results().toList();
		return all.get(random.nextInt(all.size()));
	}
}
