package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command writes long and wide tables, says which rows it left out, and names a wrong key of the map. */
class NcaCommandTest {

	private static final String DATA = """
			Animal,h,ng/mL
			A,0,0
			A,1,8
			A,2,4
			A,3,2
			A,5,0.5
			A,7,oops
			""";
	private static final String MAP = """
			{"subject": "Animal", "time": "h", "concentration": "ng/mL", "doseAmount": 2, "doseUnit": "mg", "timeUnit": "h",
			 "concentrationUnit": "ng/mL", "method": "linear-up-log-down"}
			""";

	private final Terminal terminal = new Terminal();

	@Test
	void writesParametersWithUnitsFlagsAndReasons(@TempDir Path folder) throws IOException {
		Path data = Files.writeString(folder.resolve("data.csv"), DATA);
		Path map = Files.writeString(folder.resolve("map.json"), MAP);
		Path out = folder.resolve("params.csv");
		assertEquals(0, terminal.run("nca", data.toString(), "--map", map.toString(), "--out", out.toString()), terminal.err());
		List<String> lines = Files.readAllLines(out);
		assertEquals("subject,PPTESTCD,value,unit,flags,reason", lines.getFirst());
		assertTrue(lines.contains("A,LAMZNPT,3,,points=3;R2ADJ=1.00000;span=3.00,"), lines.toString());
		String clearance = lines.stream().filter(l -> l.startsWith("A,CLFO,")).findFirst().orElseThrow();
		double area = 4 + 4 / Math.log(2) + 2 / Math.log(2) + 1.5 / Math.log(2) + 0.5 / Math.log(2);
		assertEquals(2000 / area, Double.parseDouble(clearance.split(",")[2]), 1e-9, "2 mg by ng.h/mL");
		assertEquals("L/h", clearance.split(",")[3]);
		assertTrue(terminal.err().contains("line 7, column \"ng/mL\" \"oops\""), terminal.err());
		assertEquals(0, terminal.run("nca", data.toString(), "--map", map.toString(), "--wide", "--options", "lambdaZ=none", "--summary",
				out.toString()), terminal.err());
		assertTrue(terminal.out().lines().findFirst().orElseThrow().contains("AUCLST [ng.h/mL]"), terminal.out());
		assertTrue(Files.readString(out).contains("PPTESTCD,parameter,unit,n,refused,mean,SD,CV [%],geometric mean"), Files.readString(out));
	}

	@Test
	void aWrongKeyIsNamed(@TempDir Path folder) throws IOException {
		Path data = Files.writeString(folder.resolve("data.csv"), DATA);
		Path map = Files.writeString(folder.resolve("map.json"), MAP.replace("\"method\"", "\"metod\""));
		assertEquals(1, terminal.run("nca", data.toString(), "--map", map.toString()));
		assertTrue(terminal.err().contains("unknown key \"metod\""), terminal.err());
	}
}
