package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Document;
import org.starling.model.store.migration.Migrations;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Documents come back from their files; old and damaged files load or are refused in one message, and nothing stays half done. */
class DocumentPropertyTest {

	private static final List<String> ODD = List.of("", "\"", "<", "/>", "&", "&#0;", "xsi:type=\"x\"", "id=\"a\"", "href=\"../x\"", "-1", "1e999",
			"formatVersion=\"1\"", "formatVersion=\"99\"", "\u0000", "é", "<!DOCTYPE a>", "<!--", "]]>", "#", " ");
	private static Path folder;
	private static List<Path> old;

	/** Text that is put in place of some other: place as a fraction of the length, characters taken away, what comes in. */
	record Damage(double place, int length, String text) {
	}

	@BeforeContainer
	static void files() throws IOException {
		folder = Files.createTempDirectory("documents");
		Path samples = Samples.copy(Samples.VERSION_1, folder.resolve("v1"));
		try (Stream<Path> files = Files.walk(samples)) {
			old = files.filter(file -> DocumentKind.of(file).isPresent()).sorted().toList();
		}
	}

	@AfterContainer
	static void noFiles() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Property
	void whatIsSavedIsLoaded(@ForAll DocumentKind kind, @ForAll long seed) throws IOException {
		RandomDocument random = new RandomDocument(kind.eClass(), seed);
		Path file = folder.resolve("any." + kind.extension());
		DocumentStore.save(DocumentStore.create(file, (Document) random.root(), DocumentStore.newResourceSet()), DocumentStore.SaveMode.OVERWRITE);
		StarlingResource again = DocumentStore.load(file, DocumentStore.newResourceSet());
		assertEquals(List.of(), again.problems());
		assertTrue(EcoreUtil.equals(random.root(), again.document()));
	}

	@Provide
	Arbitrary<List<Damage>> damages() {
		return Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 12), Arbitraries.of(ODD)).as(Damage::new)
				.list().ofMinSize(1).ofMaxSize(4);
	}

	@Property
	void oldDocumentsWithDamageAreMigratedOrRefused(@ForAll int which, @ForAll("damages") List<Damage> damages) throws IOException {
		Path original = old.get(Math.floorMod(which, old.size()));
		check(original.resolveSibling("damaged-" + original.getFileName()), damaged(Files.readString(original), damages).getBytes(StandardCharsets.UTF_8));
	}

	/** Byte by byte, so that what comes out is often no UTF-8. */
	@Property
	void damagedDocumentsAreReadOrRefused(@ForAll DocumentKind kind, @ForAll long seed, @ForAll("damages") List<Damage> damages) throws IOException {
		Path file = folder.resolve("damaged." + kind.extension());
		DocumentStore.save(DocumentStore.create(file, (Document) new RandomDocument(kind.eClass(), seed).root(), DocumentStore.newResourceSet()),
				DocumentStore.SaveMode.OVERWRITE);
		check(file, damaged(Files.readString(file, StandardCharsets.ISO_8859_1), damages).getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String damaged(String whole, List<Damage> damages) {
		StringBuilder text = new StringBuilder(whole);
		for (Damage damage : damages) {
			int at = (int) (damage.place * text.length());
			text.replace(at, Math.min(text.length(), at + damage.length), damage.text);
		}
		return text.toString();
	}

	/** Writes the file and loads it: a document of now, or one message, and then nothing stays loaded. */
	private static void check(Path file, byte[] bytes) throws IOException {
		Files.write(file, bytes);
		var resources = DocumentStore.newResourceSet();
		try {
			Document document = DocumentStore.load(file, resources).document();
			assertEquals(Migrations.CURRENT_VERSION, document.getFormatVersion());
			List<Object> all = new ArrayList<>();
			document.eAllContents().forEachRemaining(all::add);
			EcoreUtil.copy(document);
		} catch (DocumentFormatException e) {
			assertEquals(file, e.file());
			assertTrue(e.line() >= 0 && !e.what().isBlank() && !e.whatToDo().isBlank() && e.getMessage().length() < 2_000, e.getMessage());
			assertTrue(resources.getResources().isEmpty(), "nothing of it stays loaded");
		} finally {
			Files.deleteIfExists(file);
		}
	}
}
