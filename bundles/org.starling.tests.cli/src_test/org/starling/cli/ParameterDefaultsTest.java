package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.store.ProjectFolder;
import org.starling.workflow.parameters.ParameterDefaults;

/** Defaults of a man of 73 kg whose settings take theophylline's unbound fraction of 0.44 from the molecule. */
class ParameterDefaultsTest {

	private static Parameter parameter(Model model, String symbol) {
		return model.getParameters().stream().filter(p -> symbol.equals(p.getSymbol())).findFirst().orElseThrow();
	}

	private static List<String> changed(Model model, ParameterDefaults defaults) {
		return model.getParameters().stream().filter(defaults::isChanged).map(Parameter::getSymbol).toList();
	}

	@Test
	void aModelAsItWasBuiltHasItsDefaultsAndEachChangeIsSeen(@TempDir Path folder) throws Exception {
		ExampleProjects.copyTo("pbpk", folder);
		Model model = ProjectFolder.open(folder).load(Path.of("models/theophylline-human.model"), Model.class);
		ParameterDefaults defaults = ParameterDefaults.of(model).orElseThrow();
		assertEquals(List.of(), changed(model, defaults));
		assertEquals(0.44, defaults.of(parameter(model, "fup")).getValue());

		Parameter weight = parameter(model, "BW");
		weight.getQuantity().setValue(73000.0);
		weight.getQuantity().setUnit("g");
		assertEquals(List.of(), changed(model, defaults), "the same weight in another unit");
		weight.getQuantity().setValue(80000.0);
		parameter(model, "fup").getQuantity().setValue(0.5);
		assertEquals(List.of("BW", "fup"), changed(model, defaults));

		Parameter output = parameter(model, "CO");
		InitialAssignment formula = model.getInitialAssignments().stream().filter(a -> a.getTarget() == output).findFirst().orElseThrow();
		assertEquals(formula.getExpression(), defaults.formula(output));
		output.getQuantity().setValue(1.0);
		assertEquals(List.of("BW", "fup"), changed(model, defaults), "the number below a formula does not count");
		formula.setExpression("300");
		assertTrue(defaults.isChanged(output));
	}

	@Test
	void theCommandListsWhatIsChangedAndMarked(@TempDir Path folder) throws Exception {
		ExampleProjects.copyTo("pbpk", folder);
		Path file = folder.resolve("models/theophylline-human.model");
		Files.writeString(file, Files.readString(file).replaceFirst("value=\"0.44\"", "value=\"0.5\""));
		Terminal terminal = new Terminal();
		assertEquals(0, terminal.run("parameters", folder, "--changed", "--mark", "fup,BW"), terminal::err);
		assertTrue(terminal.out().matches("(?s)MODEL[^\n]*\nTheophylline in human +fup +0\\.5 +1 +0\\.44 1 +\\*\\s*"), terminal.out());
		assertEquals("BW\nfup\n", Files.readString(folder.resolve("favourites.txt")));
	}

	@Test
	void aModelWithoutSettingsHasNone(@TempDir Path folder) throws Exception {
		ExampleProjects.copyTo("theophylline", folder);
		assertTrue(ParameterDefaults.of(ProjectFolder.open(folder).load(Path.of("models/one-compartment-oral.model"), Model.class)).isEmpty());
	}
}
