/** Domains of CDISC SDTM and SEND: concentrations (PC), parameters (PP), exposure (EX), demographics (DM) and pools (POOLDEF). */
package org.starling.tables.sdtm;
