package org.netralitas.table;

/** One cell of an election's base cube, kept so that its cases need not be counted again. */
@Grain("one row per cell of the base cube of an election")
public record TallyCellRow(
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY) String regionCode,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY)
        String provinceCode,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY)
        String positionSubgroup,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY) String actCode,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY) String stage,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY)
        String outcomeStage,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY) String sourceCode,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY)
        String recommendedSanctionCode,
    @Column(value = "Part of the key of the base cube.", role = Column.Role.KEY)
        String imposedSanctionCode,
    @Column(value = "Published cut-offs that the event missed.", role = Column.Role.KEY)
        int reportedBin,
    @Column(value = "Published cut-offs that the event missed.", role = Column.Role.KEY)
        int provenBin,
    @Column(value = "Published cut-offs that the event missed.", role = Column.Role.KEY)
        int followedUpBin,
    @Column(value = "Cases.", role = Column.Role.COUNT, range = "0..") long cases,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long reportedTotalPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenTotalPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long followedUpTotalPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenGroupPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenSubgroupPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenProvincePersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenRegionPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenActPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenGroupActPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenSubgroupActPersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenGroupProvincePersons,
    @Column(
            value = "Persons first met here within the margin.",
            role = Column.Role.COUNT,
            range = "0..")
        long provenGroupRegionPersons) {}
