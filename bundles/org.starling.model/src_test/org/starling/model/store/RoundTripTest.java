package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starling.model.base.Document;

class RoundTripTest {

	@TempDir
	Path temp;

	@ParameterizedTest
	@EnumSource(DocumentKind.class)
	void whatIsEditedAtRandomComesBackEqualAndInTheSameBytes(DocumentKind kind) throws IOException {
		for (int seed = 0; seed < 6; seed++) {
			RandomDocument random = new RandomDocument(kind.eClass(), seed);
			Path file = temp.resolve("r" + seed + "." + kind.extension());
			StarlingResource resource = DocumentStore.create(file, (Document) random.root(), DocumentStore.newResourceSet());
			for (int n = 0; n < 4; n++) {
				DocumentStore.save(resource);
				StarlingResource again = DocumentStore.load(file, DocumentStore.newResourceSet());
				assertEquals(List.of(), again.problems());
				EObject read = again.document();
				assertTrue(EcoreUtil.equals(random.root(), read), "seed " + seed);
				byte[] bytes = Files.readAllBytes(file);
				Path copy = temp.resolve("copy" + n + file.getFileName());
				again.setURI(DocumentStore.uri(copy));
				DocumentStore.save(again, DocumentStore.SaveMode.OVERWRITE);
				assertArrayEquals(bytes, Files.readAllBytes(copy), "seed " + seed);
				random.edit();
			}
		}
	}
}
