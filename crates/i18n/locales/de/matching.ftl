tandems = { $n ->
    [one] 1 Tandem
   *[other] { $n } Tandems
}
