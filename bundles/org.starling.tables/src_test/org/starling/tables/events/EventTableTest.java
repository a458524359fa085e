package org.starling.tables.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.tables.samples.RowProblem;

class EventTableTest {

	@TempDir
	private Path folder;

	private EventTable read(String text) throws IOException {
		return EventTable.read(Files.writeString(folder.resolve("events.csv"), text));
	}

	@Test
	void recordsOfSubjects() throws IOException {
		EventTable table = read("""
				C,ID,time,EVID,AMT,CMT,SS,II,ADDL,RATE,WT,DV
				.,1,0,1,100,2,1,12,3,-2,70,.
				.,1,1,0,.,2,0,0,0,0,.,3.5
				.,B,0,4,50,depot,.,.,.,5,80,.
				.,B,9,3,.,.,.,.,.,.,80,.
				""");
		assertEquals(List.of(), table.problems());
		assertEquals(List.of("WT"), table.covariates());
		assertEquals(List.of("1", "B"), List.copyOf(table.bySubject().keySet()));
		assertEquals(new EventRecord(2, "1", 0, EventRecord.Kind.DOSE, 100, -2, "2", 3, 12, 1, Map.of("WT", 70.0)),
				table.records().get(0));
		assertEquals(EventRecord.Kind.OBSERVATION, table.records().get(1).kind());
		assertEquals(Map.of(), table.records().get(1).covariates());
		assertEquals(new EventRecord(4, "B", 0, EventRecord.Kind.RESET_AND_DOSE, 50, 5, "depot", 0, 0, 0, Map.of("WT", 80.0)),
				table.records().get(2));
		assertEquals(EventRecord.Kind.RESET, table.records().get(3).kind());
	}

	@Test
	void whatIsLeftOutFollowsFromTheRest() throws IOException {
		List<EventRecord> records = read("TIME,AMT\n0,10\n1,.\n2,0\n").records();
		assertEquals(List.of(EventRecord.Kind.DOSE, EventRecord.Kind.OBSERVATION, EventRecord.Kind.OBSERVATION),
				records.stream().map(EventRecord::kind).toList());
		assertEquals("1", records.getFirst().subject());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "x,10,1,0,0,0,0,70 | TIME", "0,ten,1,0,0,0,0,70 | AMT", "0,-1,1,0,0,0,0,70 | AMT",
			"0,10,7,0,0,0,0,70 | EVID", "0,10,1,-3,0,0,0,70 | RATE", "0,10,1,-1.5,0,0,0,70 | RATE", "0,10,1,0,1.5,0,0,70 | ADDL",
			"0,10,1,0,2,0,0,70 | II", "0,10,1,0,0,3,0,70 | SS", "0,10,1,0,0,1,0,70 | II", "0,10,1,0,0,0,-4,70 | II",
			"0,0,1,0,0,0,0,70 | AMT", "0,10,1,0,0,0,0,fat | WT", "0,0,1,5,2,1,0,70 | ADDL" })
	void badCellsAreNamedByLineAndColumn(String row, String column) throws IOException {
		EventTable table = read("TIME,AMT,EVID,RATE,ADDL,SS,II,WT\n0,1,1,0,0,0,0,60\n0,1,1,0,0,0,0,60\n" + row + "\n");
		RowProblem problem = table.problems().getFirst();
		assertEquals(4, problem.row());
		assertEquals(column, problem.column());
		assertEquals(2, table.records().size());
		assertTrue(problem.toString().startsWith("line 4, column \"" + column + "\""), problem.toString());
	}

	@Test
	void timesOfASubjectAscend() throws IOException {
		RowProblem problem = read("ID,TIME\n1,5\n2,3\n1,4\n").problems().getFirst();
		assertEquals(4, problem.row());
		assertEquals("TIME", problem.column());
	}

	@Test
	void aTableWithoutTimesIsNone() throws IOException {
		assertEquals("TIME", read("ID,AMT\n1,5\n").problems().getFirst().column());
	}
}
