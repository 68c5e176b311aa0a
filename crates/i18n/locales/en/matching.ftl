tandems = { $n ->
    [one] 1 tandem
   *[other] { $n } tandems
}
