package org.starling.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

	@TempDir
	Path folder;

	@Test
	void aFileIsReplacedAndKeepsItsPermissions() throws IOException {
		Path file = Files.writeString(folder.resolve("a.txt"), "old");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		AtomicFile.write(file, "new".getBytes(StandardCharsets.UTF_8));
		assertEquals("new", Files.readString(file));
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		assertEquals(List.of(file), all());
	}

	@Test
	void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
		Path file = Files.writeString(folder.resolve("a.txt"), "old");
		assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
			out.write(1);
			throw new IOException("disk full");
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of(file), all());
	}

	@Test
	void aPlainNameHasNeitherFoldersNorTheLastEnding() {
		assertEquals("run.2", FileNames.plain(Path.of("data", "run.2.csv")));
		assertEquals("notes", FileNames.plain("notes"));
		assertEquals(".csv", FileNames.plain(".csv"));
	}

	@Test
	void aNameOfAnyTextFitsEveryFileSystem() {
		assertEquals("AUC-0-24-h-µg", FileNames.of("  AUC: 0/24 h, µg?"));
		assertEquals("document-con", FileNames.of("con"));
		assertEquals("document-", FileNames.of("..."));
		assertEquals("AUC_ 0_24 h", FileNames.readable("AUC: 0/24 h"));
		assertEquals("auc-0-24-h", FileNames.words(" AUC: 0/24 h!"));
		assertEquals("", FileNames.words("?"));
	}

	@Test
	void aLinkIsFollowed() throws IOException {
		Path file = Files.writeString(folder.resolve("a.txt"), "old");
		Path link = Files.createSymbolicLink(folder.resolve("link"), file);
		AtomicFile.write(link, "new".getBytes(StandardCharsets.UTF_8));
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(file));
	}

	@Test
	void leftOversOfDeadProcessesAreRemovedThoseOfLivingOnesStay() throws IOException {
		Path dead = Files.writeString(folder.resolve(".a.txt.999999999-1.tmp"), "half");
		Path living = Files.writeString(folder.resolve(".a.txt." + ProcessHandle.current().pid() + "-1.tmp"), "half");
		assertEquals(List.of(dead), AtomicFile.cleanUp(folder, 0));
		assertFalse(Files.exists(dead));
		assertTrue(Files.exists(living));
	}

	@Test
	void deletingAFolderDoesNotFollowLinks() throws IOException {
		Path outside = Files.createDirectory(folder.resolve("outside"));
		Files.writeString(outside.resolve("kept"), "kept");
		Path inside = Files.createDirectory(folder.resolve("inside"));
		Files.createSymbolicLink(inside.resolve("link"), outside);
		Durable.deleteFolder(inside);
		assertFalse(Files.exists(inside));
		assertTrue(Files.exists(outside.resolve("kept")));
	}

	/** The example "abc" of FIPS 180-2, appendix B.1. */
	@Test
	void sha256OfThePublishedExample() throws IOException {
		String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
		assertEquals(expected, Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
		assertEquals(expected, Sha256.of(Files.writeString(folder.resolve("abc"), "abc")));
	}

	private List<Path> all() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}
}
