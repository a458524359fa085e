package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.migration.Migrations;

class HardenedLoadTest {

	private static final String HEAD = "<molecule:Molecule xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
			+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:molecule=\"urn:starling:molecule\" formatVersion=\"" + Migrations.CURRENT_VERSION + "\" id=\"a\"";

	@TempDir
	Path temp;

	private DocumentFormatException refused(String text) throws IOException {
		Path file = Files.writeString(temp.resolve("x.molecule"), text);
		ResourceSet resources = DocumentStore.newResourceSet();
		DocumentFormatException e = assertTimeoutPreemptively(Duration.ofMinutes(2),
				() -> assertThrows(DocumentFormatException.class, () -> DocumentStore.load(file, resources)));
		assertEquals(0, resources.getResources().size(), "nothing of it stays loaded");
		assertEquals(file, e.file());
		return e;
	}

	@Test
	void theSmallestDocumentLoads() throws IOException {
		Path file = Files.writeString(temp.resolve("x.molecule"), HEAD + " name=\"N\"/>");
		assertEquals("N", DocumentStore.load(file, DocumentStore.newResourceSet()).document().getName());
	}

	@Test
	void anEntityBombIsRefused() throws IOException {
		StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE molecule [\n<!ENTITY e0 \"ha\">\n");
		for (int i = 1; i < 30; i++) {
			bomb.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">\n");
		}
		DocumentFormatException e = refused(bomb + "]>\n" + HEAD + " name=\"&e29;\"/>");
		assertTrue(e.what().contains("DTD"), e.what());
		assertEquals(2, e.line());
	}

	@Test
	void anExternalEntityIsRefused() throws IOException {
		Path secret = Files.writeString(temp.resolve("secret.txt"), "very secret");
		DocumentFormatException e = refused("<!DOCTYPE m [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + HEAD + "><notes>&x;</notes></molecule:Molecule>");
		assertTrue(e.what().contains("DTD"), e.what());
	}

	@Test
	void nothingIsFetched() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(200);
			String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
			refused("<!DOCTYPE m SYSTEM \"" + url + "x.dtd\">" + HEAD + "/>");
			refused("<!DOCTYPE m [<!ENTITY % p SYSTEM \"" + url + "p\"> %p;]>" + HEAD + "/>");
			refused(HEAD.replace("urn:starling:molecule", url + "x.ecore") + "/>");
			refused(HEAD + " xmlns:z=\"" + url + "z.ecore\"/>");
			refused(HEAD + " xsi:schemaLocation=\"urn:starling:molecule " + url + "x.ecore\"/>");
			refused(HEAD.replace("molecule:Molecule", "pkmodel:Model").replace("xmlns:molecule=\"urn:starling:molecule\"", "xmlns:pkmodel=\"urn:starling:pkmodel\"")
					+ "><molecules href=\"" + url + "x.molecule#a\"/></pkmodel:Model>");
			assertThrows(SocketTimeoutException.class, server::accept);
		}
	}

	@Test
	void aReferenceToAnotherPlaceThanADocumentIsRefused() throws IOException {
		Path file = Files.writeString(temp.resolve("x.model"), HEAD.replace("molecule:Molecule", "pkmodel:Model").replace("molecule\"", "pkmodel\"")
				.replace("xmlns:molecule", "xmlns:pkmodel") + ">\n<molecules href=\"http://127.0.0.1:1/x.molecule#a\"/></pkmodel:Model>");
		DocumentFormatException e = assertThrows(DocumentFormatException.class, () -> DocumentStore.load(file, DocumentStore.newResourceSet()));
		assertEquals(2, e.line());
		assertTrue(e.what().contains("no reference to a Starling document"), e.what());
	}

	@Test
	void partsInOtherFilesAreRefused() throws IOException {
		assertTrue(refused(HEAD + ">\n<properties href=\"y.molecule#b\"/></molecule:Molecule>").what().contains("another file"));
	}

	@Test
	void deepNestingIsRefused() throws IOException {
		DocumentFormatException e = refused(HEAD + ">" + "<properties>\n".repeat(10_000) + "</properties>".repeat(10_000) + "</molecule:Molecule>");
		assertTrue(e.what().contains("inside one another"), e.what());
		assertEquals(SafeXml.MAX_DEPTH, e.line());
	}

	@Test
	void tooManyElementsAreRefused() throws IOException {
		assertTrue(refused(HEAD + ">" + "<conformers/>".repeat(SafeXml.MAX_ELEMENTS) + "</molecule:Molecule>").what().contains("elements"));
	}

	@Test
	void aHugeFileIsRefusedWithoutParsing() throws IOException {
		Path file = temp.resolve("x.molecule");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(SafeXml.MAX_BYTES + 1);
		}
		DocumentFormatException e = assertThrows(DocumentFormatException.class, () -> DocumentStore.load(file, DocumentStore.newResourceSet()));
		assertTrue(e.what().contains("64 MB"), e.what());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			 colour="red"/>                                             | unknown feature 'colour' of Molecule
			 charge="many"/>                                            | 'many' is no value of 'charge' of Molecule
			 kind="HUGE"/>                                              | 'HUGE' is no value of 'kind' of Molecule
			 ><extra/></molecule:Molecule>                              | unknown feature 'extra' of Molecule
			 ><properties xsi:type="molecule:Gadget"/></molecule:Molecule> | unknown class 'Gadget'
			 ><x:Extension xmlns:x="http://www.omg.org/XMI"/></molecule:Molecule> | prefix xmi
			 ><xmi:Extension/></molecule:Molecule>                      | unexpected element 'xmi:Extension'
			 ><properties></molecule:Molecule>                          | not well-formed XML
			""")
	void faultsAreNamed(String rest, String what) throws IOException {
		DocumentFormatException e = refused(HEAD + "\n" + rest);
		assertTrue(e.what().contains(what), e.getMessage());
		assertEquals(2, e.line(), e.getMessage());
		assertTrue(e.getMessage().contains("x.molecule:2: ") && !e.whatToDo().isBlank());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<study:Study xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:study="urn:starling:study"/> | the first element is 'study:Study'
			<molecule:Molecule xmlns:molecule="urn:starling:molecule" formatVersion="two"/>  | 'two' is no format version
			<molecule:Molecule xmlns:molecule="urn:starling:molecule" formatVersion="-1"/>   | '-1' is no format version
			<molecule:Molecule xmlns:molecule="urn:starling:study" formatVersion="2"/>       | unknown class 'Molecule'
			<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>               | unexpected element 'xmi:XMI'
			<html><body>no</body></html>                                | the first element is 'html'
			PK                                                          | not well-formed XML
			``                                                          | empty file
			""")
	void whatIsNoDocumentIsRefused(String text, String what) throws IOException {
		DocumentFormatException e = refused(text);
		assertTrue(e.what().contains(what), e.getMessage());
	}

	@Test
	void aTruncatedFileIsNeverHalfLoaded() throws IOException {
		byte[] whole = Files.readAllBytes(Samples.VERSION_1.resolve("molecules/theophylline.molecule"));
		int end = new String(whole, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8).length;
		for (int length = 0; length < end; length += 7) {
			refused(new String(Arrays.copyOf(whole, length), StandardCharsets.ISO_8859_1));
		}
	}

	@Test
	void damagedBytesLoadOrAreRefusedButNeverBreakTheProgram() throws IOException {
		byte[] whole = Files.readAllBytes(Samples.VERSION_1.resolve("models/oral.model"));
		SplittableRandom random = new SplittableRandom(11);
		Path file = temp.resolve("x.model");
		int refused = 0;
		for (int n = 0; n < 500; n++) {
			byte[] damaged = whole.clone();
			for (int i = random.nextInt(1, 4); i > 0; i--) {
				damaged[random.nextInt(damaged.length)] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : whole[random.nextInt(whole.length)]);
			}
			Files.write(file, damaged);
			try {
				DocumentStore.load(file, DocumentStore.newResourceSet());
			} catch (DocumentFormatException e) {
				refused++;
			}
		}
		assertTrue(refused > 160, () -> "most damage is noticed");
	}

	@Test
	void anIdThatStandsTwiceInAFileIsReported() throws IOException {
		Path file = Files.writeString(temp.resolve("x.molecule"), HEAD + "><properties id=\"b\"/><properties id=\"b\"/></molecule:Molecule>");
		StarlingResource resource = DocumentStore.load(file, DocumentStore.newResourceSet());
		assertEquals(1, resource.problems().size());
		assertEquals(((Molecule) resource.document()).getProperties().get(1), resource.problems().get(0).object());
	}

	@Test
	void aDanglingReferenceInsideAFileIsReported() throws IOException {
		Path file = Samples.copy(Samples.VERSION_1, temp.resolve("p")).resolve("models/oral.model");
		Files.writeString(file, Files.readString(file).replace("species=\"1d9f3b7c-0c44-4a2b-b7d2-94c5f6a70403\"", "species=\"gone\""));
		StarlingResource resource = DocumentStore.load(file, DocumentStore.newResourceSet());
		assertEquals(1, resource.problems().size());
		assertEquals(19, resource.problems().get(0).line());
		assertTrue(resource.problems().get(0).text().contains("'gone'"));
	}
}
