package org.starling.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleProjectsTest {

	/** Boeckmann, Sheiner and Beal (1994): 12 subjects, 11 samples each, subject 5 was given 5.86 mg/kg at 54.6 kg. */
	@Test
	void theTheophyllineTableIsWhole() throws IOException {
		List<String> lines;
		try (var in = ExampleProjects.class.getResourceAsStream("projects/theophylline/data/theophylline.csv")) {
			lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
		}
		assertEquals("Subject,Body weight [kg],Dose [mg/kg],Time [h],Concentration [mg/L]", lines.getFirst());
		assertEquals(1 + 12 * 11, lines.size());
		assertEquals("5,54.6,5.86,1,11.4", lines.get(1 + 4 * 11 + 3));
	}

	@Test
	void copiesEveryListedFileAndNoOther(@TempDir Path temp) throws IOException {
		Path folder = ExampleProjects.copyTo("theophylline", temp.resolve("a project with spaces"));
		try (var files = Files.walk(folder)) {
			assertEquals(ExampleProjects.files("theophylline"), files.filter(Files::isRegularFile)
					.map(f -> folder.relativize(f).toString().replace('\\', '/')).sorted().toList());
		}
	}

	@Test
	void keepsWhatIsInTheFolder(@TempDir Path temp) throws IOException {
		Files.writeString(temp.resolve("mine.txt"), "mine");
		assertThrows(DirectoryNotEmptyException.class, () -> ExampleProjects.copyTo("theophylline", temp));
	}

	@Test
	void namesTheExamplesWhenAskedForAnother(@TempDir Path temp) {
		String message = assertThrows(IllegalArgumentException.class, () -> ExampleProjects.copyTo("caffeine", temp))
				.getMessage();
		assertTrue(message.contains("theophylline"), message);
	}
}
