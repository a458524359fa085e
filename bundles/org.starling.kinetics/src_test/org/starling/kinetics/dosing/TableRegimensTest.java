package org.starling.kinetics.dosing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.tables.events.EventTable;

/** A regimen that is made of a table means what the table means. */
class TableRegimensTest {

	private static final String TABLE = """
			ID,TIME,EVID,AMT,CMT,RATE,ADDL,II,SS
			1,0,1,100,depot,0,3,24,0
			1,1,0,.,.,.,.,.,.
			2,0,1,100,depot,0,3,24,0
			3,0,1,100,central,10,0,0,0
			3,5,1,50,central,-1,0,0,0
			3,6,1,50,central,-2,0,0,0
			3,12,1,100,depot,0,0,12,1
			3,24,1,100,depot,0,2,12,2
			3,48,3,.,.,.,.,.,.
			3,50,4,25,depot,0,0,0,0
			3,60,1,0,central,7,0,0,1
			4,0,0,.,.,.,.,.,.
			""";

	@TempDir
	Path folder;

	@Test
	void eachDoseComesBackAsTheTableSaysIt() throws IOException {
		ModelBuilder b = new ModelBuilder();
		Species depot = b.amount("depot", b.compartment("gut", 1, "L"), 0, "mg");
		Species central = b.species("central", b.compartment("V", 20, "L"), 0, "mg");
		central.setDoseRate("10");
		central.setDoseDuration("2");
		b.reaction("absorption", depot, central, "1.5[1/h] * depot");
		FlatSystem system = FlatSystem.of(b.model, null);
		List<EventTableDosing.Subject> subjects = EventTableDosing
				.of(EventTable.read(Files.writeString(folder.resolve("doses.csv"), TABLE)), system);

		List<Regimen> regimens = TableRegimens.of(subjects, b.model);
		assertEquals(List.of("Subjects 1, 2", "Subject 3"), regimens.stream().map(Regimen::getName).toList());
		b.model.getRegimens().addAll(regimens);
		assertEquals(subjects.get(0).doses(), Dosing.of(regimens.get(0), system));
		assertEquals(subjects.get(2).doses(), Dosing.of(regimens.get(1), system));
	}
}
