package org.starling.model.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;

/** Edits of a process that is gone are found, told of and written only when asked. */
class RecoveryTest {

	/** No process has this number. */
	private static final long DEAD = 999_999_999_999L;

	@TempDir
	Path temp;

	@Test
	void editsOfADeadProcessAreOfferedAndRestoredWithABackup() throws IOException {
		ProjectFolder project = ProjectFolder.create(temp.resolve("p"), "P");
		Model model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		model.setName("M");
		Parameter clearance = Documents.create(Parameter.class, PkmodelPackage.Literals.PARAMETER);
		clearance.setName("Clearance");
		clearance.setSymbol("CL");
		Quantity quantity = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(2.5);
		clearance.setQuantity(quantity);
		model.getParameters().add(clearance);
		Path file = project.add(model);
		byte[] saved = Files.readAllBytes(file);

		Recovery.keep(file, ((StarlingResource) model.eResource()).content(), DEAD);
		assertEquals(List.of(), Recovery.find(project.path()), "what the document says already is no edit");

		quantity.setValue(4.0);
		Parameter volume = Documents.create(Parameter.class, PkmodelPackage.Literals.PARAMETER);
		volume.setName("Volume");
		volume.setSymbol("V");
		model.getParameters().add(volume);
		byte[] edited = ((StarlingResource) model.eResource()).content();
		assertArrayEquals(saved, Files.readAllBytes(file), "asking for the content writes nothing");
		Recovery.keep(file, edited);
		assertEquals(List.of(), Recovery.find(project.path()), "edits of a living process are its own");
		Recovery.drop(file);
		Recovery.keep(file, edited, DEAD);

		Recovery.Found found = Recovery.find(project.path()).getFirst();
		assertEquals(file, found.document());
		assertEquals(List.of("Clearance, value: 2.5 \u2192 4.0", "added: Volume"), Recovery.changes(found));
		assertArrayEquals(saved, Files.readAllBytes(file), "finding writes nothing");
		Recovery.restore(found);
		assertArrayEquals(edited, Files.readAllBytes(file));
		assertArrayEquals(saved, Files.readAllBytes(DocumentStore.backups(file).getFirst()));
		assertEquals(List.of(), Recovery.find(project.path()));

		Recovery.keep(file, new byte[] { '<', 'a' }, DEAD);
		Recovery.Found torn = Recovery.find(project.path()).getFirst();
		assertThrows(IOException.class, () -> Recovery.restore(torn));
		assertArrayEquals(edited, Files.readAllBytes(file), "a damaged file does not take the document's place");
		Recovery.discard(torn);
		assertTrue(Recovery.find(project.path()).isEmpty());
	}
}
